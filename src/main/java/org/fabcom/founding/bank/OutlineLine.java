package org.fabcom.founding.bank;

import module java.base;
import org.jspecify.annotations.Nullable;

/**
 * A heading of the founding document.
 *
 * @param form null: whatever the legal form is
 * @param write nothing of the path feeds it, it is written with a jurist
 */
public record OutlineLine(Part part, @Nullable LegalForm form, BankText title, List<String> codes, boolean write) {

    /** The great parts, in their order. */
    public enum Part {
        CHARTER,
        STATUTES,
        ANNEXES
    }

    private static final List<OutlineLine> ALL = BankFile.read("outline.yml", OutlineLine.class);

    public static List<OutlineLine> of(LegalForm form) {
        return ALL.stream().filter(it -> it.form() == null || it.form() == form).toList();
    }
}
