package org.fabcom.agenda.workshops;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.When;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.registrations.Links;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Certificates of attendance as PDF: one's own by the link of the letters, all or one of a date for its organisers. */
@Controller
public final class CertificatePages {

    /** Follows the address of a registration. */
    public static final String FILE = "/attestation.pdf";

    private final Links links;
    private final Dates dates;
    private final Workshops workshops;
    private final Certificates certificates;
    private final When when;
    private final Pdf pdf;
    private final Clock clock;

    CertificatePages(
            Links links, Dates dates, Workshops workshops, Certificates certificates, When when, Pdf pdf, Clock clock) {
        this.links = links;
        this.dates = dates;
        this.workshops = workshops;
        this.certificates = certificates;
        this.when = when;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/agenda/inscriptions/{registration}/{seal}" + FILE)
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> own(UUID registration, String seal, Page page) {
        var mine = links.open(registration, seal).orElseThrow(Problem::notFound);
        var date = dates.find(mine.occurrence()).orElseThrow(Problem::notFound);
        var name = certificates.of(mine, date).orElseThrow(Problem::notFound);
        return answer(date, List.of(name), false, page);
    }

    @GetMapping("/structures/{organisation}/agenda/dates/{date}/attestations.pdf")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ResponseEntity<byte[]> all(
            UUID organisation, UUID date, @RequestParam(required = false) @Nullable UUID pour, Page page) {
        var found = dates.find(date)
                .filter(it -> it.organiser().value().equals(organisation))
                .orElseThrow(Problem::notFound);
        var names = certificates.of(found, Optional.ofNullable(pour));
        if (names.isEmpty()) throw Problem.notFound();
        return answer(found, names, true, page);
    }

    private ResponseEntity<byte[]> answer(Happening date, List<String> names, boolean signed, Page page) {
        var workshop = workshops.of(date.event());
        var view = new CertificateView(
                names,
                date.organiserName(),
                date.title(),
                when.words(date.span(), page.locale()),
                page.duration(date.span().lasting().toMinutes()),
                date.venue().inPerson() ? date.venue().line() : page.t("agenda.online"),
                workshop.level() == null ? "" : page.t("workshops.level." + workshop.level()),
                workshop.aims(),
                page.date(LocalDate.ofInstant(clock.instant(), Span.ZONE)),
                signed);
        return pdf.answer(page.t("workshops.certificate.file"), "agenda/certificatepaper", view, page);
    }
}
