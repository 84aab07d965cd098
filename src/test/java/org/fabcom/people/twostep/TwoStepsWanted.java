package org.fabcom.people.twostep;

import module java.base;
import org.fabcom.instance.Answers;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;

/** Two steps are the rule for whoever has rights. */
abstract class TwoStepsWanted extends WithTelephone {

    final Answers answers;

    TwoStepsWanted(ApplicationContext beans) {
        super(beans);
        answers = beans.getBean(Answers.class);
        answers.save(Map.of("two_steps", "oui"), null);
    }

    @Override
    @AfterEach
    void now() {
        clock.back();
        answers.save(Map.of("two_steps", "", "two_steps_from", ""), null);
    }
}
