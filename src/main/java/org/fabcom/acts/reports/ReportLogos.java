package org.fabcom.acts.reports;

import module java.base;
import javax.imageio.ImageIO;
import org.fabcom.files.Cellar;
import org.fabcom.files.FileOwner;
import org.fabcom.files.HeldFile;
import org.fabcom.files.Parcel;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The picture at the head of a report, kept in the cellar; whoever opens the report sees it. */
@Component
class ReportLogos implements FileOwner {

    private static final String KIND = "acts.report";
    private static final String VERSION = "acts.report_version";

    private final Cellar cellar;
    private final ActivityReports reports;
    private final Sql db;

    ReportLogos(Cellar cellar, ActivityReports reports, Sql db) {
        this.cellar = cellar;
        this.reports = reports;
        this.db = db;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayFetch(UUID report, Visitor visitor) {
        return visitor.signedIn()
                && reports.find(report)
                        .filter(it -> ReportForms.mayOpen(it, visitor))
                        .isPresent();
    }

    @Override
    public Set<UUID> existing(Collection<UUID> all) {
        return FileOwner.existing(db, "acts.report", all);
    }

    Optional<HeldFile> of(UUID report) {
        return cellar.of(KIND, List.of(report)).stream().findFirst();
    }

    /** In the place of the one before; false if this person keeps too much already. */
    @Transactional
    boolean keep(UUID report, Parcel picture, PartyId by) {
        if (!cellar.fits(by, picture.size())) return false;
        cellar.release(KIND, report);
        cellar.keep(picture, KIND, report, by, by);
        return true;
    }

    /** That of another report of theirs. */
    void take(UUID report, HeldFile picture, PartyId by) {
        cellar.share(picture, KIND, report, by, by);
    }

    void drop(UUID report) {
        cellar.release(KIND, report);
    }

    /** Stays with the version that a report is opened again from. */
    void leave(Report it, UUID version, PartyId by) {
        of(it.id()).ifPresent(picture -> cellar.share(picture, VERSION, version, by, by));
    }

    /** As a sheet of paper holds it, or empty: of a report, or of a version by its key. */
    String data(UUID owner) {
        return Stream.of(KIND, VERSION)
                .flatMap(it -> cellar.of(it, List.of(owner)).stream())
                .findFirst()
                .map(this::png)
                .orElse("");
    }

    /** Pictures of versions stand on paper only. */
    @Component
    record OfVersions(Sql db) implements FileOwner {

        @Override
        public String kind() {
            return VERSION;
        }

        @Override
        public boolean mayFetch(UUID version, Visitor visitor) {
            return false;
        }

        @Override
        public Set<UUID> existing(Collection<UUID> all) {
            return FileOwner.existing(db, VERSION, all);
        }
    }

    private String png(HeldFile it) {
        var bytes = new ByteArrayOutputStream();
        try {
            cellar.pour(it.sha256(), bytes);
            var picture = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
            if (picture == null) return "";
            var png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
