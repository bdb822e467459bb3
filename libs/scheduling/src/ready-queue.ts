/** Tasks that can be placed, the one with the smallest key first, then the one with the smallest index. */
export interface ReadyQueue {
  add(task: number, key: number): void;
  /** The first of the queue, which must not be empty. */
  take(): number;
  clear(): void;
}

/** A binary heap in typed arrays for up to `most` tasks. */
export function readyQueue(most: number): ReadyQueue {
  const tasks = new Int32Array(most + 1);
  const keys = new Float64Array(most + 1);
  let size = 0;

  const comesBefore = (task: number, key: number, at: number): boolean =>
    key < keys[at]! || (key === keys[at]! && task < tasks[at]!);

  function put(at: number, task: number, key: number): void {
    tasks[at] = task;
    keys[at] = key;
  }

  return {
    clear: () => {
      size = 0;
    },
    add: (task, key) => {
      size += 1;
      let at = size;
      while (at > 1 && comesBefore(task, key, at >> 1)) {
        put(at, tasks[at >> 1]!, keys[at >> 1]!);
        at >>= 1;
      }
      put(at, task, key);
    },
    take: () => {
      const first = tasks[1]!;
      const [task, key] = [tasks[size]!, keys[size]!];
      size -= 1;
      let at = 1;
      for (let child = 2; child <= size; child = at * 2) {
        if (child < size && comesBefore(tasks[child + 1]!, keys[child + 1]!, child)) child += 1;
        if (comesBefore(task, key, child)) break;
        put(at, tasks[child]!, keys[child]!);
        at = child;
      }
      put(at, task, key);
      return first;
    },
  };
}
