package org.fabcom.instance.privacy;

import org.fabcom.instance.Answers;
import org.fabcom.instance.Question;
import org.fabcom.people.leaving.RetentionRule;
import org.springframework.stereotype.Component;

/** For how long the keepers of this instance keep an account that nobody uses. */
@Component
record KeptMonths(Answers answers) implements RetentionRule {

    @Override
    public int months() {
        return answers.deeds()
                .known(Question.RETENTION_MONTHS)
                .map(Integer::parseInt)
                .orElse(USUAL);
    }
}
