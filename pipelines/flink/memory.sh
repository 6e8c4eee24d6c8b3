# Sourced by cluster.sh: the memory of a cluster, computed from the models and the slots, and checked before anything starts.
# All amounts are MiB. Measured with the three models of CoreNLP 4.5.10 and the 8-bit encoder; README.md has the figures.

# The parts of one TaskManager with $slots slots.
plan_memory() {
  local models_size sum
  models_size=$((($(wc -c < "$models") + 1048575) / 1048576))
  framework=128                                # Flink's own heap, and as much off it
  models_heap=$((models_size * 6))             # the models jar unpacked into objects: 5.2 times its size, and reserve
  task_heap=$((models_heap + slots * 256))     # the largest article with parses, tone and rows
  off_heap=$((64 + slots * 96))                # ONNX Runtime: weights once, an arena for each slot
  managed=$((slots * 128))                     # sorting and grouping; what does not fit is spilled to disk
  network=$((slots * (24 + parallelism * 2)))  # buffers of 32 KiB: four times what was seen in use
  if [ "$network" -lt 64 ]; then network=64; fi
  metaspace=384                                # classes of the job, twice while a restart replaces them
  sum=$((framework + task_heap + framework + off_heap + managed + network + metaspace))
  overhead=$((sum / 10 < 192 ? 192 : sum / 10))
  need=$((sum + overhead))
  job_manager=1024
}

# Ends with exit code 2 when a size that the user gave, or the machine, is too small.
check_memory() {
  plan_memory
  process=${DETENTE_FLINK_MEMORY:-$need}
  case $process in
    *[!0-9]* | '') refuse "DETENTE_FLINK_MEMORY=$process: give MiB as a plain number, $need or more" ;;
  esac
  if [ "$process" -lt "$need" ]; then
    refuse "DETENTE_FLINK_MEMORY=$process: a TaskManager with $slots slots needs $need MiB ($models_heap of them for the models), $process are given; give $need, or fewer DETENTE_FLINK_SLOTS"
  fi
  if [ -n "${DETENTE_FLINK_NETWORK:-}" ] && [ "$DETENTE_FLINK_NETWORK" -lt "$network" ]; then
    refuse "DETENTE_FLINK_NETWORK=$DETENTE_FLINK_NETWORK: $slots slots at parallelism $parallelism need $network MiB of network buffers, $DETENTE_FLINK_NETWORK are given; give $network, or leave it out"
  fi
  local free total=$((job_manager + task_managers * process + 512))
  free=$(free_mebibytes)
  if [ -n "$free" ] && [ "$free" -lt "$total" ]; then
    refuse "the cluster needs $total MiB ($task_managers TaskManagers of $process, a JobManager of $job_manager, a client of 512), this machine has $free MiB free; set DETENTE_FLINK_TASKMANAGERS or DETENTE_FLINK_SLOTS to fewer"
  fi
  # What the user gives beyond the need goes to the buffers asked for, and to the heap.
  local asked=${DETENTE_FLINK_NETWORK:-$network}
  task_heap=$((task_heap + process - need - (asked - network)))
  network=$asked
}

# What check_memory found, as lines of config.yaml.
print_memory() {
  cat <<EOF
jobmanager.memory.process.size: ${job_manager}m
taskmanager.memory.process.size: ${process}m
taskmanager.memory.framework.heap.size: ${framework}m
taskmanager.memory.framework.off-heap.size: ${framework}m
taskmanager.memory.task.heap.size: ${task_heap}m
taskmanager.memory.task.off-heap.size: ${off_heap}m
taskmanager.memory.managed.size: ${managed}m
taskmanager.memory.network.min: ${network}m
taskmanager.memory.network.max: ${network}m
taskmanager.memory.jvm-metaspace.size: ${metaspace}m
taskmanager.memory.jvm-overhead.min: ${overhead}m
taskmanager.memory.jvm-overhead.max: ${overhead}m
EOF
}
