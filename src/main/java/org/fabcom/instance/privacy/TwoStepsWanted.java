package org.fabcom.instance.privacy;

import org.fabcom.instance.Answers;
import org.fabcom.instance.Question;
import org.fabcom.people.steps.TwoStepRule;
import org.springframework.stereotype.Component;

/** Whether the keepers of this instance want two steps of whoever holds a right. */
@Component
class TwoStepsWanted implements TwoStepRule {

    private final Answers answers;

    TwoStepsWanted(Answers answers) {
        this.answers = answers;
    }

    @Override
    public boolean obligatory() {
        return answers.deeds().known(Question.TWO_STEPS).isPresent();
    }
}
