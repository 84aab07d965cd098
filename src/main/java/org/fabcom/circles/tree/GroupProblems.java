package org.fabcom.circles.tree;

import org.fabcom.circles.Group;
import org.fabcom.web.problem.Problem;

/** Refusals that stop a request, with their codes; those that belong beside a field are the forms' business. */
public final class GroupProblems {

    private GroupProblems() {}

    public static Problem of(Group.Refusal why) {
        return switch (why) {
            case NOT_ENTITLED -> Problem.of(403, "FC-4520");
            case CYCLE -> Problem.of(409, "FC-4521");
            case NOT_A_CIRCLE -> Problem.of(422, "FC-4522");
            case OTHER_HOUSE -> Problem.of(422, "FC-4523");
            case TOO_DEEP -> Problem.of(422, "FC-4524");
            case CLOSED -> Problem.of(409, "FC-4525");
            case NOT_OF_THE_HOUSE -> Problem.of(422, "FC-4526");
            case NOT_FOR_ROLES -> Problem.of(422, "FC-4527");
            case NAME_TAKEN -> Problem.of(409, "FC-4528");
            case UNSETTLED -> Problem.of(409, "FC-4530");
            case DATES, ENDLESS, TOO_FAR -> Problem.of(422, "FC-4529");
            case TOO_LATE, ALREADY -> Problem.conflict();
        };
    }
}
