package org.fabcom.testing;

import module java.base;
import org.fabcom.kernel.settings.MailIn;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.talk.mailed.AnswerBox;
import org.jspecify.annotations.Nullable;

/** The box of answers as a test wants it; turn it off afterwards. */
public final class SwitchedBox extends AnswerBox {

    private volatile @Nullable MailIn wanted;

    SwitchedBox(Settings settings) {
        super(settings);
    }

    public void turn(@Nullable MailIn box) {
        wanted = box;
    }

    @Override
    public Optional<MailIn> box() {
        return Optional.ofNullable(wanted);
    }
}
