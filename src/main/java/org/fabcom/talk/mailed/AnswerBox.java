package org.fabcom.talk.mailed;

import module java.base;
import org.fabcom.kernel.settings.MailIn;
import org.fabcom.kernel.settings.Settings;
import org.springframework.stereotype.Component;

/** The box of the settings in which answers arrive, if there is one. */
@Component
public class AnswerBox {

    private final Settings settings;

    public AnswerBox(Settings settings) {
        this.settings = settings;
    }

    public Optional<MailIn> box() {
        return settings.mailIn();
    }
}
