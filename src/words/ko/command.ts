import type { en } from '../en/index.ts';
import { severity as severityNames } from './severity.ts';

export const command: (typeof en)['command'] = {
  description: 'CRM 사업 계획을 알려진 실패 원인에 비추어 예산 집행 전에 점검합니다.',
  usage: '[check] [파일|폴더|패턴|-] [옵션]',
  filesArgument: '점검할 계획. 폴더에서는 plan.yaml과 *.plan.yaml(또는 .yml)을 검색, -는 표준 입력',
  title: { usage: '사용법:', arguments: '인수:', options: '옵션:' },
  option: {
    output: '보고서를 쓸 파일(여러 번 가능). -는 표준 출력',
    format: '보고서 형식',
    failOn: '미통과로 처리할 최소 심각도 (기본값: error)',
    stage: '계획이 적어도 이 단계에 이른 것으로 보고 점검',
    today: '기준일, 예: 2027-05-20 (기본값: 오늘)',
    lang: '보고서 언어 (기본값: 설정, 없으면 LC_ALL, LC_MESSAGES, LANG)',
    color: '터미널이 아니어도 색 사용',
    noColor: '색 사용 안 함',
    stdinName: '표준 입력으로 들어온 계획의 이름',
    pack: 'seed 외에 쓸 규칙 묶음: practice, 폴더, 데이터 패키지(여러 번 가능)',
    strategy: '이 전략의 규칙만',
    severity: '미충족 시 이 심각도인 규칙만',
    ruleStage: '이 단계부터 답해야 하는 규칙만',
    onlyPack: '이 묶음의 규칙만(여러 번 가능): 이름, 폴더, 패키지',
    mutate: '비교와 논리 연산을 하나씩 바꾸어 보고, 어느 시험도 알아채지 못한 변경을 표시',
    config: '설정 파일 (기본값: 상위 폴더로 올라가며 찾은 crm-check.config.yaml)',
    noConfig: '설정 파일 사용 안 함',
    root: '--config와 함께: 설정 파일이 있는 폴더에 해당하는 계획 폴더',
    noWaivers: '감사용: 예외 승인을 반영하지 않고 판정',
    printConfig: '적용될 설정만 표시하고 종료',
    baseline: '이미 알려진 지적을 적은 파일(기준선). 표시만 하고 판정에서 제외',
    writeBaseline: '현재의 모든 지적을 기준선에 기록',
    pruneBaseline: '더는 나오지 않는 지적을 기준선에서 삭제',
    since: '브랜치가 REF에서 갈라진 뒤 바뀐 계획을 판정하고 새 지적을 표시',
    onlyNew: '--since 기준 이후 새로 생긴 지적만 미통과로 처리',
    onlyNewThan: '이전 버전에 없던 지적만 미통과로 처리',
    shard: '계획을 나누어 일부만 판정, 예: 2/5. 합칠 때는 crm-check merge',
    cache: '계획이 100건을 넘으면 지난 실행 뒤 바뀐 것만 판정',
    cacheLocation: '캐시 파일(기본값: 사용자 캐시 폴더 안, 작업 폴더마다 하나)',
    quiet: '미통과 사유와 마지막 줄만 표시',
    debug: '내부 오류의 위치 표시',
    version: '버전 표시',
    help: '도움말 표시',
  },
  default: (value) => `(기본값: ${value})`,
  rules: { description: '규칙의 전략, 심각도, 단계를 보여 줍니다.', usage: '[옵션]' },
  explain: {
    description: '규칙이 무엇을 왜 묻는지, 또는 근거의 내용과 신뢰 수준을 설명합니다.',
    usage: '규칙|근거 [옵션]',
    argument: 'seed/owner-not-it 같은 규칙(묶음 이름은 생략 가능) 또는 근거의 id',
  },
  diff: {
    description: '계획을 판정하고, 이전 버전과 비교해 새 지적과 해소된 지적을 보여 줍니다.',
    usage: '이전 현재 [옵션]',
    old: '이전 버전',
    new: '판정할 계획',
  },
  merge: {
    description: '나눈 실행(--shard)의 JSON 보고서를 모두 합칩니다.',
    usage: '보고서... [옵션]',
    argument: 'JSON 보고서, 폴더, 패턴',
  },
  baselineWritten: (file, n, inUse, kept) => `기준선 ${file}: 알려진 지적 ${n}건.${kept ? ` 보호된 규칙이어서 제외한 지적: ${kept}건.` : ''}${inUse ? '' : ` 적용하려면 crm-check.config.yaml에 적으십시오: baseline: ${file}`}`,
  baselineTaken: ({ count, added, more, lost, lapsed }) =>
    `새로 들어간 지적: ${count}건${count ? `(${added.map(([file, n]) => `${file} ${n}건`).join(', ')}${more ? ` 외 계획 ${more}개` : ''})` : ''}. 빠진 지적: ${lost}건.${lapsed.length ? ` 예외 승인이 만료되었는데 들어간 지적: ${lapsed.join(', ')}. 다시 승인받거나 계획을 고치십시오.` : ''}`,
  baselinePruned: ({ taken, ofGone, gone, more, smaller, unasked, elsewhere }) =>
    `지운 지적: ${taken}건.${elsewhere ? ' 이번 실행에서는 기준선에 있는 계획을 하나도 판정하지 않아 지적이 남아 있는지 알 수 없습니다. 계획 이름은 기준선 파일이 있는 폴더를 기준으로 합니다. 설정이 다른 체크아웃에 있으면(--config) 그 폴더에 해당하는 폴더를 --root 옵션으로 적으십시오.' : ''}${ofGone ? ` 그중 없어진 계획의 지적: ${ofGone}건(${gone.join(', ')}${more ? ` 외 ${more}건` : ''}).` : ''}${smaller ? ` 빠진 항목이 줄어 고쳐 적은 지적: ${smaller}건.` : ''}${unasked ? ` 이 단계나 이런 종류의 계획에는 묻지 않아 그대로 둔 지적: ${unasked}건.` : ''}`,
  test: {
    description: '규칙 파일 안의 시험을 실행합니다.',
    usage: '[묶음...] [옵션]',
    argument: '시험할 묶음: 이름이나 폴더 (기본값: crm-check에 들어 있는 묶음)',
  },
  verify: {
    description: '설정, 예외 승인, 기준선, 규칙 묶음을 점검하고 규칙 묶음의 시험을 실행합니다. 계획은 판정하지 않습니다.',
    usage: '[옵션]',
    nothing: '점검할 것이 없습니다. crm-check.config.yaml과 crm-check.waivers.yaml이 없고 자체 규칙 묶음도 없습니다. --config나 --pack으로 지정하십시오.',
    pack: (name, rules, tests) => `${name} (규칙 ${rules}건, 시험 ${tests}건)`,
    inOrder: (files) => `설정, 예외 승인, 규칙에 문제가 없습니다: ${files}`,
    usable: (counts, files) => `설정, 예외 승인, 규칙은 쓸 수 있으나 위의 내용을 확인하십시오: ${counts.map(([n, severity]) => `${severityNames[severity]} ${n}건`).join(', ')}. 점검한 파일: ${files}`,
  },
  after: `명령:
  check      계획 점검(명령을 적지 않아도 됨)
  diff       이전 버전과 비교해 계획 점검
  merge      나눈 실행의 보고서 합치기
  wizard     질문에 답하며 계획 만들기, 고치기
  init       시작용 계획, 설정, CI 파일 만들기
  rules      규칙 목록
  explain    규칙의 내용과 이유, 근거 설명
  test       규칙 파일 안의 시험 실행
  verify     계획을 판정하지 않고 설정, 예외 승인, 규칙 점검

예:
  crm-check wizard plan.yaml                   질문에 답하며 계획 만들기
  crm-check plan.yaml                          계획 하나 점검
  crm-check proposals/ --fail-on warning       폴더의 모든 계획 점검
  crm-check plan.yaml --stage contract         계약 전 단계로 보고 점검
  crm-check proposals/ --output report.json    다른 프로그램용 보고서 작성
  crm-check --since origin/main                이 브랜치가 바꾼 계획 점검
  cat plan.yaml | crm-check -                  다른 프로그램이 보낸 계획 점검
  crm-check explain seed/owner-not-it          규칙의 내용과 이유

종료 코드:
  0  모든 계획 통과
  1  하나 이상의 계획 미통과
  2  판정하지 못한 계획이 있거나 crm-check가 일을 마치지 못함`,
  progress: (done, of) => `계획 ${of}건 중 ${done}건 점검`,
  error: {
    unknownOption: (name, suggestion) => `없는 옵션입니다: ${name}.${suggestion ? ` 혹시 ${suggestion} 아닙니까?` : ''}`,
    missingValue: (option) => `값이 필요한 옵션입니다: ${option}.`,
    onlyOne: (given) => `하나만 쓸 수 있는 옵션입니다: ${given}. 하나만 남기십시오.`,
    commandFirst: (name) => `명령은 맨 앞에 씁니다: crm-check ${name} ... (같은 이름의 파일이면 ./${name})`,
    noCommand: (name, suggestion, commands) => `그런 명령이 없습니다: "${name}".${suggestion ? ` 혹시 "${suggestion}" 아닙니까?` : ''} 명령: ${commands}.`,
    tooMany: (name) => `이 명령에 쓸 수 없는 인수입니다: "${name}"`,
    badValue: (option, value, allowed, suggestion) => `${option} 옵션에 쓸 수 없는 값입니다: "${value}".${suggestion ? ` 혹시 "${suggestion}" 아닙니까?` : ''} 쓸 수 있는 값: ${allowed}.`,
    badDay: (value) => `날짜로 읽을 수 없습니다: "${value}". 2027-05-20처럼 쓰십시오.`,
    unknownName: (name, meant, withPacks) => `그런 규칙이나 근거가 없습니다: "${name}".${meant.length ? ` 혹시 ${meant.map((id) => `"${id}"`).join(', ')} 아닙니까?` : ''} 규칙 목록: crm-check rules${withPacks ? '' : ' (직접 만든 규칙 묶음이라면 --pack 뒤에 그 폴더를 적으십시오)'}`,
    severalRules: (name, ids) => `이름이 같은 규칙이 여럿입니다: "${name}" (${ids.join(', ')}). 묶음 이름까지 적으십시오.`,
    oneName: '규칙이나 근거를 하나만 적으십시오. 예: crm-check explain seed/owner-not-it',
    noFiles: '계획 파일이나 폴더, 패턴을 적으십시오. 예: crm-check plan.yaml. crm-check.config.yaml의 files에 한 번 적어 둘 수도 있습니다. 아직 계획이 없으면 crm-check wizard 명령으로 질문에 답하며 만들 수 있습니다.',
    stdinIsTerminal: '표준 입력으로 계획을 기다리고 있지만 입력이 키보드이거나 폴더입니다. 파일을 적거나 다른 프로그램의 출력을 연결하십시오.',
    whichFormat: (file, formats) => `어떤 형식인지 알 수 없는 이름입니다: "${file}". --output 형식=파일로 쓰십시오. 예: text=${file} (형식: ${formats})`,
    badOutput: (text, formats) => `--output 옵션에는 형식=파일, 또는 확장자로 형식을 알 수 있는 파일을 적습니다. 그렇게 읽을 수 없는 값입니다: "${text}". 예: text=report.txt (형식: ${formats})`,
    outputIsPlan: (file, isCache) => `${isCache ? '캐시가' : '보고서가'} crm-check에서 읽는 파일을 덮어쓰게 됩니다: ${file}. 다른 파일을 적으십시오.`,
    outputIsOther: (file, isCache) => `${isCache ? '캐시를' : '보고서를'} 쓸 수 없는 이름입니다: ${file}. 이 이름의 파일은 계획, 규칙, 설정, 예외 승인, 기준선으로 읽힙니다. 다른 이름을 적으십시오.`,
    baselineIsOther: (file) => `기준선을 쓸 수 없는 이름입니다: ${file}. 이 이름의 파일은 계획, 규칙, 설정, 예외 승인으로 읽힙니다. 다른 이름을 적으십시오. 예: crm-check.baseline.json`,
    baselineOfPart: (option) => `--shard 옵션과 함께 쓸 수 없습니다: ${option}. 나눈 실행이 동시에 기준선을 쓰면 서로의 지적을 잃습니다. --shard 옵션 없이 모든 계획을 대상으로 한 번에 실행하십시오.`,
    standardOutput: '표준 출력',
    cannotWrite: (file, reason) => `보고서를 쓸 수 없습니다: ${file} (${reason}).`,
    cacheIsOutput: (file) => `캐시와 보고서의 위치가 같습니다: ${file}. 서로 다른 파일을 적으십시오.`,
    idleFormat: (format) => `--format ${format} 옵션을 쓰는 출력이 없습니다. --output마다 형식이 적혀 있습니다. 표준 출력에도 보고서를 내려면 다음을 덧붙이십시오: --output ${format}=-`,
    sameOutput: (file) => `두 보고서의 출력 위치가 같습니다: ${file === '-' ? '표준 출력' : file}. 보고서마다 다른 파일을 적으십시오.`,
    noFolder: (name) => `그런 폴더가 없습니다: "${name}".`,
    needs: (option, other) => `함께 써야 하는 옵션이 있습니다: ${option} 옵션에는 ${other} 옵션이 필요합니다.`,
    badShard: (value) => `나눈 실행의 번호로 읽을 수 없습니다: "${value}". 2/5처럼 쓰십시오(다섯 중 두 번째).`,
    twoPlans: '계획 둘을 이전 것부터 적으십시오. 예: crm-check diff old.plan.yaml new.plan.yaml',
    noReports: '모든 부분의 JSON 보고서를 적으십시오. 예: crm-check merge reports/*.json',
    idleCache: '캐시를 쓰지 않았습니다. 캐시는 계획 100건이 넘는 텍스트 보고서 하나를, 기준선이나 이전 버전과 비교하지 않고 만들 때에 쓰입니다.',
    noCacheFolder: '캐시를 쓰지 않았습니다. 여기서 점검하는 폴더 밖에, 본인만 읽고 쓸 수 있는(권한 700) 캐시 폴더가 없습니다. 파일 지정: --cache-location',
    cacheIsFile: '캐시는 별도의 파일입니다. 파일 이름을 적으십시오. 예: --cache-location plans.cache',
    noCache: (file, reason) => `캐시를 쓸 수 없습니다: ${file} (${reason}).`,
    noBaseline: (reason) => `기준선을 쓰지 않았습니다: ${reason}.`,
    stopped: '보고서가 완성되기 전에 중단되어 판정이 없습니다.',
    internal: (reason) => `crm-check 내부 오류입니다: ${reason}. 알려 주십시오. --debug 옵션을 쓰면 위치가 나옵니다.`,
    useHelp: (command) => `쓸 수 있는 옵션은 crm-check ${command}--help에서 볼 수 있습니다.`,
  },
};
