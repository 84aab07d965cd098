package org.fabcom.agenda.evaluations;

import module java.base;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.registrations.DateParts;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.agenda.registrations.SectionView;
import org.fabcom.agenda.registrations.StepView;
import org.fabcom.agenda.workshops.CertificatePages;
import org.fabcom.agenda.workshops.Certificates;
import org.fabcom.agenda.workshops.DocumentPages;
import org.fabcom.agenda.workshops.Documents;
import org.fabcom.agenda.workshops.Workshop;
import org.fabcom.agenda.workshops.Workshops;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** A workshop on the page of its date, and what its participants may do from their registration. */
@Component
record WorkshopParts(Workshops workshops, Evaluations evaluations, Certificates certificates, Documents documents)
        implements DateParts {

    @Override
    public List<SectionView> sections(Happening date, Page page) {
        var all = new ArrayList<SectionView>();
        if (date.kind() != Kind.WORKSHOP) {
            documents(all, date, page);
            return all;
        }
        var it = workshops.of(date.event());
        if (it.level() != null) {
            var text = page.t("workshops.level." + it.level());
            all.add(new SectionView(page.t("workshops.level"), text, List.of(), false));
        }
        add(all, "workshops.aims", "workshops.aims.after", it.aims(), false, page);
        add(all, "workshops.programme", "", Workshop.lines(it.programme()), true, page);
        add(all, "workshops.bring", "", Workshop.lines(it.bring()), false, page);
        add(all, "workshops.provided", "", Workshop.lines(it.provided()), false, page);
        documents(all, date, page);
        var shared = evaluations.shared(date.event());
        if (shared.told())
            add(all, "workshops.progress", "workshops.progress.text", told(it, shared, page), false, page);
        return all;
    }

    private void documents(List<SectionView> all, Happening date, Page page) {
        var files = documents.of(date.event()).stream()
                .map(file -> DocumentPages.view(file, page))
                .toList();
        if (!files.isEmpty()) all.add(new SectionView(page.t("workshops.documents"), "", List.of(), false, files));
    }

    private static void add(
            List<SectionView> all, String title, String text, List<String> lines, boolean ordered, Page page) {
        if (!lines.isEmpty())
            all.add(new SectionView(page.t(title), text.isEmpty() ? "" : page.t(text), lines, ordered));
    }

    /** « Retrouver un fichier : de 1,8 à 3,2 (12 réponses avant, 9 après) ». */
    private static List<String> told(Workshop it, Progress progress, Page page) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < it.aims().size(); i++) {
            var of = progress.aims().get(i);
            if (of.told())
                lines.add(page.t(
                        "workshops.progress.line",
                        it.aims().get(i),
                        of.before().mean(page.locale()),
                        of.after().mean(page.locale()),
                        of.before().total(),
                        of.after().total()));
        }
        return lines;
    }

    @Override
    public List<StepView> steps(Registration registration, Happening date, String path, Page page) {
        if (date.kind() != Kind.WORKSHOP || date.cancelled()) return List.of();
        var all = new ArrayList<StepView>();
        if (!workshops.of(date.event()).aims().isEmpty())
            for (var moment : Moment.values())
                if (evaluations.open(registration, date, moment)) all.add(step(registration, moment, path, page));
        if (certificates.of(registration, date).isPresent())
            all.add(new StepView(
                    page.t("workshops.certificate"),
                    page.t("workshops.certificate.text"),
                    path + CertificatePages.FILE,
                    page.t("workshops.certificate.take"),
                    false));
        return all;
    }

    private StepView step(Registration registration, Moment moment, String path, Page page) {
        boolean given = evaluations.given(registration.id(), moment);
        return new StepView(
                page.t("workshops.say." + moment),
                page.t(given ? "workshops.say.done" : "workshops.say.text"),
                given ? "" : path + EvaluationPages.path(moment),
                page.t("workshops.say.do"),
                true);
    }
}
