package org.fabcom.agenda.evaluations;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.agenda.evaluations.PaperView.AimView;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.workshops.Workshops;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** For organisers: what participants said before and after, and the answers on paper that they count by hand. */
@Controller
record PaperPages(Dates dates, Workshops workshops, Evaluations evaluations, When when, Pdf pdf, Clock clock) {

    private static final String PATH = "/structures/{organisation}/agenda/dates/{date}/avis";

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView show(UUID organisation, UUID date, Page page) {
        var found = find(organisation, date);
        var aims = workshops.of(found.event()).aims();
        var paper = evaluations.onPaper(date, aims.size());
        var form = Form.empty();
        for (var moment : Moment.values())
            for (int i = 0; i < aims.size(); i++)
                for (int degree = 1; degree <= Degrees.HIGHEST; degree++) {
                    int number = side(paper.aims().get(i), moment).of(degree);
                    form.with(PaperView.field(moment, i, degree), number == 0 ? null : number);
                }
        return page.show("agenda/evaluations", view(found, aims, form, page));
    }

    /** The questions on a sheet, for those who would rather tick than type. */
    @GetMapping(PATH + ".pdf")
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ResponseEntity<byte[]> sheet(UUID organisation, UUID date, Page page) {
        var found = find(organisation, date);
        var view = view(found, workshops.of(found.event()).aims(), Form.empty(), page);
        return pdf.answer(page.t("workshops.paper.file"), "agenda/evaluationpaper", view, page);
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT, instance = InstanceRole.ADMINISTRATOR)
    ModelAndView count(UUID organisation, UUID date, Form form, Page page) {
        var found = find(organisation, date);
        var aims = workshops.of(found.event()).aims();
        var before = read(Moment.BEFORE, aims.size(), form, page);
        var after = read(Moment.AFTER, aims.size(), form, page);
        if (form.wrong()) return page.refuse("agenda/evaluations", view(found, aims, form, page));
        var path = found.desk();
        return evaluations.paper(date, before, after)
                ? page.redirect(path + "/avis", "workshops.paper.counted")
                : page.redirectWithCare(path + "/avis", "workshops.say.closed");
    }

    private static List<Degrees> read(Moment moment, int aims, Form form, Page page) {
        var all = new ArrayList<Degrees>();
        for (int i = 0; i < aims; i++) {
            var numbers = new int[Degrees.HIGHEST];
            for (int degree = 1; degree <= Degrees.HIGHEST; degree++) {
                var field = PaperView.field(moment, i, degree);
                var typed = form.value(field);
                if (typed.isEmpty()) continue;
                if (typed.matches("[0-9]{1,3}")) numbers[degree - 1] = Integer.parseInt(typed);
                else form.reject(field, page.t("workshops.paper.wrong"));
            }
            all.add(Degrees.of(numbers));
        }
        return all;
    }

    private Happening find(UUID organisation, UUID date) {
        return dates.find(date)
                .filter(it -> it.organiser().value().equals(organisation))
                .filter(it -> it.kind() == Kind.WORKSHOP)
                .filter(it -> !workshops.of(it.event()).aims().isEmpty())
                .orElseThrow(Problem::notFound);
    }

    private static Degrees side(Progress.Of it, Moment moment) {
        return moment == Moment.BEFORE ? it.before() : it.after();
    }

    private PaperView view(Happening it, List<String> aims, Form form, Page page) {
        var progress = evaluations.of(it);
        var told = new ArrayList<AimView>();
        for (int i = 0; i < aims.size(); i++) {
            var of = progress.aims().get(i);
            told.add(new AimView(
                    aims.get(i),
                    mean(of.before(), page.locale()),
                    mean(of.after(), page.locale()),
                    of.before().total(),
                    of.after().total()));
        }
        return new PaperView(
                it.title(),
                when.words(it.span(), page.locale()),
                it.desk(),
                it.desk() + "/avis",
                told,
                EvaluationPages.degrees(page),
                waiting(it, page),
                !Moment.closed(it, clock.instant()) && !it.cancelled(),
                form);
    }

    private List<String> waiting(Happening it, Page page) {
        var all = new ArrayList<String>();
        for (var moment : Moment.values()) {
            int people = evaluations.waiting(it.id(), moment);
            if (people > 0)
                all.add(page.t("workshops.evaluations.waiting", page.t("workshops.moment." + moment), people));
        }
        return all;
    }

    /** Empty while fewer than five answered. */
    private static String mean(Degrees it, Locale locale) {
        return it.enough() ? it.mean(locale) : "";
    }
}
