package org.fabcom.diagnosis.kept;

import java.util.List;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;

/** Port: organisations in whose name somebody may keep a sheet without a seat there, because nobody of it signs in. */
public interface KeptFor {

    /** One of them, by its name. */
    record Structure(PartyId id, String name) {}

    List<Structure> structures(Visitor me);
}
