import { serveTasks } from '../../src/threads/serve.ts';
import { countTask, failTask } from './count-task.ts';

serveTasks([countTask, failTask]);
