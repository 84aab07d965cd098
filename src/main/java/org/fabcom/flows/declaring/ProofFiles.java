package org.fabcom.flows.declaring;

import module java.base;
import org.fabcom.files.Cellar;
import org.fabcom.files.FileOwner;
import org.fabcom.files.HeldFile;
import org.fabcom.files.Parcel;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Duty;
import org.fabcom.flows.declaring.Declarations.Step;
import org.fabcom.flows.declaring.Declarations.Taken;
import org.fabcom.flows.declaring.Declarations.Taking;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files that stand behind a declaration, each a step of it: added, never taken away, listed in what is submitted. Thread-safe. */
@Component
class ProofFiles implements FileOwner {

    static final String KIND = "flows.proof";

    private final Cellar cellar;
    private final Declarations declarations;
    private final Duties duties;
    private final Sql db;

    ProofFiles(Cellar cellar, Declarations declarations, Duties duties, Sql db) {
        this.cellar = cellar;
        this.declarations = declarations;
        this.duties = duties;
        this.db = db;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayFetch(UUID step, Visitor visitor) {
        return FileOwner.whose(db, "flows.declaration_step", "owner", step)
                .filter(it -> !duties.sites(visitor, it, Duty.REPORTS).isEmpty()
                        || !duties.sites(visitor, it, Duty.AUDITOR).isEmpty())
                .isPresent();
    }

    @Override
    public Set<UUID> existing(Collection<UUID> steps) {
        return FileOwner.existing(db, "flows.declaration_step", steps);
    }

    /** False if the structure keeps too much already. */
    @Transactional
    boolean add(PartyId owner, Quarter quarter, Parcel parcel, PartyId by) {
        declarations.alone(owner, quarter);
        if (!cellar.fits(owner, parcel.size())) return false;
        var step = declarations.take(owner, quarter, Taking.of(Step.PROOF, parcel.name()), by);
        cellar.keep(parcel, KIND, step, owner, by);
        return true;
    }

    List<HeldFile> of(List<Taken> steps) {
        return cellar.of(
                KIND,
                steps.stream()
                        .filter(it -> it.step() == Step.PROOF)
                        .map(Taken::id)
                        .toList());
    }

    /** As they are frozen in a submission. */
    String frozen(List<Taken> steps) {
        return Declarations.json(of(steps).stream()
                .map(it -> Map.of("name", it.name(), "bytes", it.size(), "sha256", it.sha256()))
                .toList());
    }
}
