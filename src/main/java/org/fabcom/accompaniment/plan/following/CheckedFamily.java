package org.fabcom.accompaniment.plan.following;

import java.util.Optional;
import org.fabcom.accompaniment.plan.way.FileCheck;
import org.fabcom.accompaniment.plan.way.Item;
import org.fabcom.accompaniment.plan.way.Stage;

/** The families of tools whose export can be looked at: accounts (statement A33) and newsletters (A32). */
public final class CheckedFamily {

    private CheckedFamily() {}

    public static Optional<FileCheck.Kind> of(Item item) {
        if (item.subject().way() == Stage.Way.SETTING_UP) return Optional.empty();
        if (item.subject().atFiscalClosing()) return Optional.of(FileCheck.Kind.BOOKS);
        return item.subject().family().equals("newsletter") ? Optional.of(FileCheck.Kind.CONTACTS) : Optional.empty();
    }
}
