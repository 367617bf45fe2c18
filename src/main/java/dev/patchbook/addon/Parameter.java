package dev.patchbook.addon;

/// The names of the parameters that travel with an action, and of the fields of its form.
final class Parameter {

    /// Which [Act] it is.
    static final String ACT = "do";
    /// The spreadsheet's id: hosts leave it out of the events of actions.
    static final String PLAN = "plan";
    /// The key of an account.
    static final String ACCOUNT = "account";
    /// The id of a goal.
    static final String GOAL = "goal";
    /// Which page of a list, from 0.
    static final String PAGE = "page";
    /// What makes a repeated click the same request.
    static final String REQUEST = "request";

    private Parameter() {}
}
