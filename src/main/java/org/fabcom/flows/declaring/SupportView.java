package org.fabcom.flows.declaring;

import module java.base;
import org.fabcom.web.look.OptionView;

/**
 * What stands behind a declaration and what comes of it.
 *
 * @param expected a line for each rate; {@code money}: expected, invoiced, paid, in words
 * @param amounts steps about money may be taken now
 */
public record SupportView(
        List<ProofView> proofs,
        List<String> expected,
        List<String> money,
        boolean amounts,
        List<OptionView> streams,
        List<OptionView> bases) {

    public record ProofView(String name, String url, String size, String sha256) {}
}
