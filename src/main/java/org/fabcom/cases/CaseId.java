package org.fabcom.cases;

import module java.base;

/** Names a case. */
public record CaseId(UUID value) {

    /** As meetings and threads name what they are about. */
    public static final String SUBJECT = "accompaniment.case";

    /** The page of the case; whatever belongs to it hangs under this address. */
    public String url() {
        return Case.PATH + "/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
