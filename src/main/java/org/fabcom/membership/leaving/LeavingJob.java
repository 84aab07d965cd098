package org.fabcom.membership.leaving;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.membership.EndCause;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.leaving.Endings.Outcome;
import org.fabcom.membership.register.StateLetters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Each night: whoever announced to leave from today on does so; who owes something waits at the desk. */
@Component
class LeavingJob extends Job {

    private final Endings endings;
    private final Members members;
    private final StateLetters letters;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LeavingJob(Endings endings, Members members, StateLetters letters, Clock clock, TransactionTemplate transaction) {
        super("membership.leaving", daily(0, 20));
        this.endings = endings;
        this.members = members;
        this.letters = letters;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run() {
        Duties.apart(transaction, endings.due(Days.today(clock)), this::leave);
    }

    /** From the day that was announced, or from today where something happened since. */
    private void leave(Endings.Due it) {
        var member = members.find(it.member()).orElseThrow();
        if (member.ended()) return;
        var day = members.may(member.id(), MemberState.ENDED, it.day()) ? it.day() : Days.today(clock);
        var done =
                endings.end(member, EndCause.RESIGNED, day, it.words(), it.onBehalf(), Settlement.NOTHING, "", it.by());
        if (done == Outcome.DONE) letters.moved(member, MemberState.ENDED, it.words());
    }
}
