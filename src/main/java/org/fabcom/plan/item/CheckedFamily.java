package org.fabcom.plan.item;

import module java.base;
import org.fabcom.plan.way.FileCheck;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Stage;

/** The families of tools whose export can be looked at: accounts (statement A33) and newsletters (A32). */
public final class CheckedFamily {

    private CheckedFamily() {}

    public static Optional<FileCheck.Kind> of(Item item) {
        if (item.subject().way() == Stage.Way.SETTING_UP) return Optional.empty();
        if (item.subject().atFiscalClosing()) return Optional.of(FileCheck.Kind.BOOKS);
        return item.subject().family().equals("newsletter") ? Optional.of(FileCheck.Kind.CONTACTS) : Optional.empty();
    }
}
