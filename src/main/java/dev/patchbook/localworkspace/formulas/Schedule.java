package dev.patchbook.localworkspace.formulas;

import dev.patchbook.localworkspace.formulas.evaluation.NotYet;
import dev.patchbook.localworkspace.formulas.evaluation.Place;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;

/// Calculates each task after those that it needs, however long the chain: on a stack of its own, by Tarjan's
/// algorithm, which finds circles too.
final class Schedule {
    private final Waitlist waitlist;
    private final Work work;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Deque<Task> path = new ArrayDeque<>();
    private int visited;

    /// What is to be done with a task whose turn it is.
    interface Work {
        void calculate(Task task);

        /// The task needs itself, through others or directly.
        void circular(Task task);
    }

    /// A task on the way, with the needs that are still to be looked at.
    private static final class Step {
        private final Task task;
        private final Waitlist.Walk needs;
        private Optional<Task> wanted = Optional.empty();

        Step(Task task, Waitlist.Walk needs) {
            this.task = task;
            this.needs = needs;
        }

        Optional<Task> next() {
            Optional<Task> next = wanted.isPresent() ? wanted : needs.next();
            wanted = Optional.empty();
            return next;
        }
    }

    Schedule(Waitlist waitlist, Work work) {
        this.waitlist = waitlist;
        this.work = work;
    }

    void run(Collection<Task> tasks) {
        for (Task task : tasks) {
            if (!task.isVisited()) {
                begin(task);
                while (!steps.isEmpty()) {
                    step(steps.element());
                }
            }
        }
    }

    private void begin(Task task) {
        task.visit(visited++);
        path.push(task);
        steps.push(new Step(task, waitlist.walk(task)));
    }

    private void step(Step step) {
        Task task = step.task;
        Optional<Task> needed = step.next();
        if (needed.isPresent()) {
            meet(task, needed.get());
        } else if (task.lowest() < task.number()) {
            leave(task);
        } else if (path.element() != task || task.isNeededByItself()) {
            circle(task);
            leave(task);
        } else {
            try {
                work.calculate(task);
                through(path.pop());
                leave(task);
            } catch (NotYet first) {
                step.wanted = waitlist.at(new Place(first.tab(), first.row(), first.column()));
            }
        }
    }

    private void meet(Task task, Task needed) {
        if (needed == task) {
            task.needItself();
        } else if (!needed.isVisited()) {
            begin(needed);
        } else if (needed.isWaiting()) {
            task.reaches(needed.number());
        }
    }

    private void leave(Task task) {
        steps.pop();
        if (!steps.isEmpty()) {
            steps.element().task.reaches(task.lowest());
        }
    }

    private void circle(Task first) {
        Task member;
        do {
            member = path.pop();
            work.circular(member);
            through(member);
        } while (member != first);
    }

    private void through(Task task) {
        task.through();
        waitlist.remove(task);
    }
}
