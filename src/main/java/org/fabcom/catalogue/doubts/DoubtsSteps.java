package org.fabcom.catalogue.doubts;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.NextSteps;
import org.fabcom.web.NextSteps.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the home page of an editor: licences that a list says in two ways. */
@Configuration(proxyBeanMethods = false)
class DoubtsSteps {

    private static final int URGENCY = 60;

    @Bean
    NextSteps doubtsStepsNext(DoubtfulLicences waiting) {
        var words = new Step(URGENCY, "editing.doubt.home", "", DoubtsPages.HOME, "editing.queue.do", "inbox", "");
        return page -> NextSteps.counted(InstanceRole.CATALOGUE_EDITOR, waiting::count, words, page);
    }
}
