package org.fabcom.places.twins;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.NextSteps;
import org.fabcom.web.NextSteps.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the home page of an editor: places that may be one. */
@Configuration(proxyBeanMethods = false)
class TwinsSteps {

    private static final int URGENCY = 61;

    @Bean
    NextSteps twinsStepsNext(Twins waiting) {
        var words = new Step(URGENCY, "twins.home", "", TwinPages.HOME, "twins.home.do", "inbox", "");
        return page -> NextSteps.counted(InstanceRole.CATALOGUE_EDITOR, waiting::count, words, page);
    }
}
