package org.fabcom.catalogue.rereading;

import java.time.Clock;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.NextSteps;
import org.fabcom.web.NextSteps.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the home page of an editor: what was read more than a year ago. */
@Configuration(proxyBeanMethods = false)
class RereadingSteps {

    private static final int URGENCY = 62;

    @Bean
    NextSteps rereadingStepsNext(Rereading waiting, Clock clock) {
        var words = new Step(URGENCY, "editing.reread.home", "", RereadingPages.HOME, "editing.queue.do", "inbox", "");
        return page ->
                NextSteps.counted(InstanceRole.CATALOGUE_EDITOR, () -> waiting.old(Days.today(clock)), words, page);
    }
}
