package org.fabcom.till.archive;

import module java.base;
import org.fabcom.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The editor's attestation, as a form and as paper.
 *
 * @param refused why it is not given; null when all checks passed
 * @param until the last day for which the law is known to take it
 * @param known functions that are covered, then those that are not
 */
public record AttestationView(
        String path,
        String company,
        String version,
        String root,
        String published,
        String checksum,
        boolean ours,
        @Nullable String refused,
        @Nullable String until,
        String law,
        String firstUse,
        List<String> covered,
        List<String> uncovered,
        Form form) {

    public String said(String field) {
        var typed = form.value(field);
        return typed.isEmpty() ? "…………………………………………" : typed;
    }
}
