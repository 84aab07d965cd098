package org.fabcom.governance.decisions;

import java.util.Optional;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register. Thread-safe. */
@Repository
public class Decisions {

    /**
     * The next line of the body's year, in the caller's transaction (G8).
     *
     * @param by null: a job closed the ballot
     */
    @Transactional
    public Decision enter(NewDecision decision, @Nullable PartyId by) {
        throw new UnsupportedOperationException();
    }

    public Optional<Decision> find(UUID id) {
        throw new UnsupportedOperationException();
    }
}
