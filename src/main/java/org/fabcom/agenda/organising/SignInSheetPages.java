package org.fabcom.agenda.organising;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.agenda.registrations.Registrations;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sheet that people sign on paper: who is expected, and empty lines for those who come unannounced. */
@Controller
record SignInSheetPages(Dates dates, Registrations registrations, When when, Pdf pdf) {

    private static final int EMPTY_LINES = 8;
    /** What one page holds. */
    private static final int LINES = 20;

    @GetMapping("/structures/{organisation}/agenda/dates/{date}/feuille.pdf")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ResponseEntity<byte[]> sheet(UUID organisation, UUID date, Page page) {
        var found = dates.find(date)
                .filter(it -> it.organiser().value().equals(organisation))
                .orElseThrow(Problem::notFound);
        var names = registrations.of(date).stream()
                .filter(it -> it.state().holdsAPlace())
                .map(Registration::name)
                .toList();
        var view = new SignInSheetView(
                found.title(),
                found.organiserName(),
                when.words(found.span(), page.locale()),
                found.venue().inPerson() ? found.venue().line() : page.t("agenda.online"),
                names,
                Math.max(EMPTY_LINES, LINES - names.size()));
        return pdf.answer(page.t("workshops.sheet.file"), "agenda/sheetpaper", view, page);
    }
}
