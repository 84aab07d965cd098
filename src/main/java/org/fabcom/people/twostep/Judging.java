package org.fabcom.people.twostep;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.web.access.RateLimits;
import org.springframework.stereotype.Component;

/**
 * Judges what was typed: a code of the application or one from the paper. Counted first, for each account wherever one types: at ten
 * a quarter of an hour and forty a day, whoever has the password guesses one of the three codes that serve in 23 years on average.
 */
@Component
record Judging(TwoSteps steps, TwoStepLetters letters, People people, RateLimits limits) {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int PER_WINDOW = 10;
    private static final int PER_DAY = 40;

    /** How a try ended. */
    enum Verdict {
        RIGHT,
        WRONG,
        TOO_MANY
    }

    Verdict tried(PartyId person, String typed) {
        if (!counted(person)) return Verdict.TOO_MANY;
        var digits = PaperCode.read(typed);
        if (!PaperCode.looksLike(digits)) return steps.spend(person, digits) ? Verdict.RIGHT : Verdict.WRONG;
        if (!steps.spendPaper(person, digits)) return Verdict.WRONG;
        people.find(person).ifPresent(it -> letters.paper(it, steps.papersLeft(person)));
        return Verdict.RIGHT;
    }

    /** What to say of a wrong one, by what it looks like. */
    static String wrong(String typed) {
        return paper(typed) ? "people.twostep.wrong.paper" : "people.twostep.wrong";
    }

    static boolean paper(String typed) {
        return PaperCode.looksLike(PaperCode.read(typed));
    }

    int papersLeft(PartyId person) {
        return steps.papersLeft(person);
    }

    /** Codes typed while one sets up are counted too, by themselves: they say nothing of a thief. */
    boolean settingUp(PartyId person) {
        return limits.allow("two-step.set-up", person.toString(), PER_WINDOW, WINDOW);
    }

    private boolean counted(PartyId person) {
        var who = person.toString();
        boolean allowed = limits.allow("two-step.person", who, PER_WINDOW, WINDOW);
        allowed &= limits.allow("two-step.day", who, PER_DAY, DAY);
        // whoever types ten wrong codes has the password: its owner hears of it, once a day
        if (!allowed && limits.allow("two-step.told", who, 1, DAY))
            people.find(person).ifPresent(letters::guessed);
        return allowed;
    }
}
