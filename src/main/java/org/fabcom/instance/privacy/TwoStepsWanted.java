package org.fabcom.instance.privacy;

import module java.base;
import org.fabcom.instance.Answers;
import org.fabcom.instance.Question;
import org.fabcom.kernel.Days;
import org.fabcom.people.steps.TwoStepRule;
import org.springframework.stereotype.Component;

/** Whether the keepers of this instance want two steps of whoever holds a right, and from which day. */
@Component
record TwoStepsWanted(Answers answers, Clock clock) implements TwoStepRule {

    /** A rule without a day counts at once. */
    @Override
    public boolean obligatory() {
        return wanted() && later().isEmpty();
    }

    @Override
    public Optional<LocalDate> later() {
        return wanted()
                ? answers.deeds()
                        .known(Question.TWO_STEPS_FROM)
                        .map(LocalDate::parse)
                        .filter(it -> it.isAfter(Days.today(clock)))
                : Optional.empty();
    }

    private boolean wanted() {
        return answers.deeds().known(Question.TWO_STEPS).isPresent();
    }
}
