package org.fabcom.acts.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /** As a sheet of paper holds it, or empty. */
    String data(UUID report) {
        return of(report).map(this::png).orElse("");
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
