// Loaded into a child before anything else: no workers, as on a machine with one core.
require('node:os').availableParallelism = () => 1;
