package org.fabcom.commons.publishing;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.commons.Licence;
import org.fabcom.commons.RecipeStep;
import org.fabcom.commons.Story;
import org.fabcom.commons.publishing.PublicationDrafts.Kept;
import org.fabcom.commons.publishing.ReviewView.WordsView;
import org.fabcom.diagnosis.answers.Secrets;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Statement A51: those who accompanied prepare and look through, the organisation's own people publish. */
@Controller
record PublishPages(CaseAccess access, Publication publication, PublishScreen screen) {

    static final String PATH = "/accompagnements/{id}/verser";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID id, Visitor me, Page page) {
        var it = readable(id, me);
        return page.show("commons/publish", screen.view(it, me, null, page));
    }

    @PostMapping(PATH + "/brouillon")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView begin(UUID id, Visitor me, Page page) {
        var it = accompanied(id, me);
        var tools = publication.toolsLeft(it);
        var title = tools.isEmpty() ? page.t("commons.title.none") : page.t("commons.title.leave", tools);
        publication.begin(it, title, page.absolute(""), me.party());
        return page.redirect(it.url() + "/verser");
    }

    @PostMapping(PATH + "/ecrire")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView write(UUID id, Visitor me, Form form, Page page) {
        var it = accompanied(id, me);
        var kept = publication.draft(it).orElseThrow(Problem::notFound);
        var title = form.line("titre", page);
        if (title.isEmpty() || title.length() > Story.LONGEST_TITLE)
            form.reject("titre", page.t("commons.draft.title.wrong", Story.LONGEST_TITLE));
        var chosen = new HashMap<String, String>();
        for (var offer : kept.draft().offers()) {
            if (!form.has("garder", offer.id())) continue;
            var words = form.value("mots-" + offer.id());
            if (words.isEmpty()) words = offer.text();
            if (words.length() > RecipeStep.LONGEST) words = words.substring(0, RecipeStep.LONGEST);
            chosen.put(offer.id(), words);
        }
        var steps = new HashMap<String, String>();
        for (var line : kept.draft().bare().lines()) {
            var field = "etapes-" + line.key();
            var written = form.value(field);
            if (written.length() > 6000 || written.lines().count() > RecipeStep.MOST)
                form.reject(field, page.t("commons.draft.steps.long", RecipeStep.MOST));
            if (Secrets.in(written)) form.reject(field, page.t("commons.secret"));
            if (!written.isEmpty()) steps.put(line.key(), written);
        }
        if (form.wrong()) return page.refuse("commons/publish", screen.view(it, me, form, page));
        var draft = kept.draft().filled(title, form.has("lieu", "oui"), chosen, steps);
        if (stale(kept, form) || !publication.write(it, draft, kept.reviewed(), me.party())) throw Problem.conflict();
        return page.redirect(it.url() + "/verser/relecture", "commons.draft.saved");
    }

    @GetMapping(PATH + "/relecture")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView review(UUID id, Visitor me, Page page) {
        var it = accompanied(id, me);
        var kept = publication.draft(it).orElseThrow(Problem::notFound);
        return page.show("commons/review", screen.review(it, kept, Form.empty(), page));
    }

    @PostMapping(PATH + "/relecture")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView decide(UUID id, Visitor me, Form form, Page page) {
        var it = accompanied(id, me);
        var kept = publication.draft(it).orElseThrow(Problem::notFound);
        if (stale(kept, form)) throw Problem.conflict();
        Set<String> shown = new HashSet<>();
        Set<String> hidden = new HashSet<>();
        for (var one : publication.suspects(it, kept)) {
            if (one.reviewed()) continue;
            var field = WordsView.field(one.id());
            if (form.has(field, WordsView.SHOW)) shown.add(one.id());
            else if (form.has(field, WordsView.HIDE)) hidden.add(one.id());
            else form.reject(field, page.t("commons.review.choose", one.words()));
        }
        if (form.wrong()) return page.refuse("commons/review", screen.review(it, kept, form, page));
        if (!publication.decide(it, kept, new Decisions(shown, hidden), me.party())) throw Problem.conflict();
        boolean ready = publication.draft(it).orElseThrow().proposed();
        return page.redirect(
                ready ? it.url() + "/verser" : it.url() + "/verser/relecture",
                ready ? "commons.review.done" : "commons.review.more");
    }

    @PostMapping(PATH + "/publier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView publish(UUID id, Visitor me, Form form, Page page) {
        var it = readable(id, me);
        access.own(id, me, Seat.REFERENT);
        var licence = Licence.of(form.value("licence"))
                .filter(one -> publication.licences(it).contains(one));
        var credit = form.value("nommer");
        if (licence.isEmpty()) form.reject("licence", page.t("commons.publish.licence.choose"));
        if (credit.length() > 200) form.reject("nommer", page.t("commons.publish.credit.wrong"));
        if (!form.has("accord", "oui")) form.reject("accord", page.t("commons.publish.agree.missing"));
        if (!form.value("version").matches("[0-9]{1,9}")) throw Problem.badRequest();
        if (form.wrong()) return page.refuse("commons/publish", screen.view(it, me, form, page));
        int version = Integer.parseInt(form.value("version"));
        var named = credit.isEmpty()
                ? publication.draft(it).map(one -> screen.unnamed(one, page)).orElseThrow(Problem::conflict)
                : credit;
        var published = publication.publish(it, version, licence.orElseThrow(), named, me.party());
        if (published.isEmpty()) throw Problem.conflict();
        return page.redirect(published.get().url(), "commons.published");
    }

    private static boolean stale(Kept kept, Form form) {
        return !form.value("version").equals(String.valueOf(kept.draft().version()));
    }

    private Case readable(UUID id, Visitor me) {
        var it = access.readable(id, me);
        if (!publication.possible(it)) throw Problem.notFound();
        return it;
    }

    /** For those who accompanied, as long as nothing of it is public. */
    private Case accompanied(UUID id, Visitor me) {
        var it = readable(id, me);
        access.accompanied(id, me);
        if (publication.standing(it).isPresent()) throw Problem.conflict();
        return it;
    }
}
