package org.fabcom.catalogue.pictures;

import module java.base;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.history.Edit;
import org.fabcom.catalogue.history.Edits;
import org.fabcom.files.Cellar;
import org.fabcom.files.FileOwner;
import org.fabcom.files.HeldFile;
import org.fabcom.files.Parcel;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of sheets, made anew by the cellar, one each; every change is in the journal. Thread-safe. */
@Component
public class SheetPictures implements FileOwner {

    static final String KIND = "catalogue.picture";

    private final Sql db;
    private final Cellar cellar;
    private final Edits edits;
    private final Caches caches;

    SheetPictures(Sql db, Cellar cellar, Edits edits, Caches caches) {
        this.db = db;
        this.cellar = cellar;
        this.edits = edits;
        this.caches = caches;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Sheets are open to everybody. */
    @Override
    public boolean mayFetch(UUID picture, Visitor visitor) {
        return !existing(Set.of(picture)).isEmpty();
    }

    @Override
    public Set<UUID> existing(Collection<UUID> pictures) {
        return FileOwner.existing(db, "catalogue.picture", pictures);
    }

    public Optional<SheetPicture> of(SheetId sheet) {
        return db.sql("select id, licence, credit, source_url, shows from catalogue.picture where sheet = :sheet")
                .param("sheet", sheet.value())
                .optional((row, n) -> new SheetPicture(
                        row.getObject("id", UUID.class),
                        row.getString("licence"),
                        row.getString("credit"),
                        row.getString("source_url"),
                        row.getString("shows")));
    }

    Optional<HeldFile> file(UUID picture) {
        return cellar.of(KIND, List.of(picture)).stream().findFirst();
    }

    void pour(HeldFile file, OutputStream target) throws IOException {
        cellar.pour(file.sha256(), target);
    }

    /** It shows the same already, in the same words. */
    boolean shows(SheetId sheet, SheetPicture picture, Parcel parcel) {
        return of(sheet)
                .filter(it -> new SheetPicture(
                                it.id(), picture.licence(), picture.credit(), picture.sourceUrl(), picture.shows())
                        .equals(it))
                .flatMap(it -> file(it.id()))
                .filter(it -> it.sha256().equals(parcel.sha256()))
                .isPresent();
    }

    /** In the place of the one that was there. False if who adds it keeps too much already. */
    @Transactional
    boolean put(SheetId sheet, SheetPicture picture, Parcel parcel, PartyId by) {
        if (!cellar.fits(by, parcel.size())) return false;
        var former = take(sheet);
        db.sql("insert into catalogue.picture (sheet, id, licence, credit, source_url, shows) "
                        + "values (:sheet, :id, :licence, :credit, :url, :shows)")
                .param("sheet", sheet.value())
                .param("id", picture.id())
                .param("licence", picture.licence())
                .param("credit", picture.credit())
                .param("url", picture.sourceUrl())
                .param("shows", picture.shows())
                .update();
        cellar.describe(cellar.keep(parcel, KIND, picture.id(), by, by).id(), picture.shows(), 1);
        tell(sheet, Edit.Act.PICTURE_SET, former, picture, by);
        return true;
    }

    @Transactional
    void remove(SheetId sheet, PartyId by) {
        var former = take(sheet);
        if (former != null) tell(sheet, Edit.Act.PICTURE_REMOVED, former, null, by);
    }

    private @Nullable SheetPicture take(SheetId sheet) {
        db.sql("select id from catalogue.sheet where id = :id for update")
                .param("id", sheet.value())
                .single(UUID.class);
        var former = of(sheet).orElse(null);
        if (former == null) return null;
        cellar.release(KIND, former.id());
        db.sql("delete from catalogue.picture where sheet = :sheet")
                .param("sheet", sheet.value())
                .update();
        return former;
    }

    private void tell(
            SheetId sheet, Edit.Act act, @Nullable SheetPicture former, @Nullable SheetPicture next, PartyId by) {
        var subject = next == null ? former == null ? "" : former.shows() : next.shows();
        edits.add(sheet, new Edit.Deed(act, subject, words(former), words(next), "", null), by);
        caches.clear();
    }

    private static String words(@Nullable SheetPicture picture) {
        return picture == null ? "" : picture.credit() + ", " + picture.licence();
    }
}
