package org.fabcom.governance.assemblies.desk;

import module java.base;

/** Port: the minutes that the next assembly of a body has to approve, and where those of an assembly are. */
public interface MinutesToApprove {

    /** @param title « procès-verbal n° 12 du 16 janvier 2027 » */
    record Minutes(UUID id, String title, String sha256) {}

    /** The last signed ones, unless an assembly approved them or has them on its agenda. */
    Optional<Minutes> of(UUID body);
}
