package org.fabcom.membership.intake;

import org.fabcom.imports.ImportReport;
import org.fabcom.web.render.LocalizedText;

/** Goes through a table and tells nobody. */
final class OnlyRead implements ImportReport {

    @Override
    public void expect(int records) {}

    @Override
    public void record(String place, Record work) {
        work.write();
    }

    @Override
    public void hold(Held held) {}

    @Override
    public void settle() {}

    @Override
    public void error(String place, LocalizedText said) {}

    @Override
    public void note(String place, LocalizedText said) {}
}
