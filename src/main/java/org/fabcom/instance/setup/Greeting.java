package org.fabcom.instance.setup;

import org.fabcom.instance.Answers;
import org.fabcom.kernel.command.Purpose;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.settings.Settings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** On an empty base, says at each start where to go and with which code. */
@Component
record Greeting(Answers answers, SetupCodes codes, Settings settings, Purpose purpose) {

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (purpose != Purpose.SERVE || answers.deeds().founded()) return;
        Console.say("console.setup.code", settings.url(SetupPages.HOME), codes.draw());
    }
}
