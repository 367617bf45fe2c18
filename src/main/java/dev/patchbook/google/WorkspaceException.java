package dev.patchbook.google;

/// A fault of the world that stopped a call to the workspace: what happened, who can act, and how.
public final class WorkspaceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient WorkspaceProblem problem;

    public WorkspaceException(WorkspaceProblem problem) {
        super(problem.message() + " " + problem.wayOut());
        this.problem = problem;
    }

    public WorkspaceException(WorkspaceProblem problem, Throwable cause) {
        super(problem.message() + " " + problem.wayOut(), cause);
        this.problem = problem;
    }

    public WorkspaceProblem problem() {
        return problem;
    }
}
