package org.fabcom.diagnosis.kept;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;

/** Port: organisations in whose name somebody may keep a sheet without a seat there, because nobody of it signs in. */
public interface KeptFor {

    /** One of them, by its name. */
    record Structure(PartyId id, String name) {}

    List<Structure> structures(Visitor me);

    /** Where whoever kept a sheet for this organisation goes on; empty for the sheet itself. */
    Optional<String> next(PartyId organisation, Visitor me);
}
