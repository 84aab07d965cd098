package org.fabcom.governance.sheets;

import module java.base;
import org.fabcom.files.Cellar;
import org.fabcom.files.FileOwner;
import org.fabcom.files.HeldFile;
import org.fabcom.files.Parcel;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The photo of a commons, made anew by the cellar: seen by whoever reads the sheet. */
@Component
class SheetPhotos implements FileOwner {

    private static final String KIND = "governance.sheet";

    private final Cellar cellar;
    private final CommonsSheets sheets;
    private final Bodies bodies;
    private final Sql db;

    SheetPhotos(Cellar cellar, CommonsSheets sheets, Bodies bodies, Sql db) {
        this.cellar = cellar;
        this.sheets = sheets;
        this.bodies = bodies;
        this.db = db;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayFetch(UUID sheet, Visitor visitor) {
        return sheets.find(sheet).filter(it -> !it.draft() || own(it, visitor)).isPresent();
    }

    private boolean own(CommonsSheet it, Visitor visitor) {
        return bodies.find(it.body())
                .filter(body -> bodies.belongs(visitor, body))
                .isPresent();
    }

    @Override
    public Set<UUID> existing(Collection<UUID> all) {
        return FileOwner.existing(db, "governance.commons_sheet", all);
    }

    Optional<HeldFile> of(UUID sheet) {
        return cellar.of(KIND, List.of(sheet)).stream().findFirst();
    }

    void pour(HeldFile photo, OutputStream target) throws IOException {
        cellar.pour(photo.sha256(), target);
    }

    /** In the place of the one before; false if whoever pays for it keeps too much already. */
    @Transactional
    boolean keep(UUID sheet, Parcel photo, String shows, PartyId charged, PartyId by) {
        if (!cellar.fits(charged, photo.size())) return false;
        cellar.release(KIND, sheet);
        cellar.describe(cellar.keep(photo, KIND, sheet, charged, by).id(), shows, 1);
        return true;
    }

    void drop(UUID sheet) {
        cellar.release(KIND, sheet);
    }
}
