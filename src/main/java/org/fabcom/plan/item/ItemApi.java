package org.fabcom.plan.item;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.Visitor;
import org.fabcom.plan.Plans;
import org.fabcom.plan.Taken;
import org.fabcom.plan.following.FollowingDesk;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.plan.following.Wording;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.ItemStanding;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.StepRefusal;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.ActOfPage;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.SentBody;
import org.fabcom.web.programs.SentForm;
import org.fabcom.web.programs.TakesBodies;
import org.fabcom.web.programs.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The plan of a case for programs: its lines, and the steps that whoever reads the case may take on one. */
@RestController
record ItemApi(FollowingDesk desk, Plans plans, ItemForms forms, FormScreen formScreen, Wording wording)
        implements TakesBodies {

    private static final String PATH = "/api/v1/cases/{id}/plan";
    private static final String ONE = PATH + "/{item}";

    /** Steps by their names for programs: all those of the page. */
    private static final Map<String, String> ACTS = Map.ofEntries(
            Map.entry("target", "cible"),
            Map.entry("advance", "avancer"),
            Map.entry("run-both", "ensemble"),
            Map.entry("move-end", "fin"),
            Map.entry("nothing", "rien"),
            Map.entry("count", "compter"),
            Map.entry("archive", "archive"),
            Map.entry("delete-old", "supprimer"),
            Map.entry("pause", "pause"),
            Map.entry("resume", "reprendre"),
            Map.entry("roll-back", "retour"),
            Map.entry("restart", "recommencer"),
            Map.entry("keep", "garder"),
            Map.entry("referent", "referent"),
            Map.entry("fiscal-closing", "cloture"),
            Map.entry("waive", "lever"),
            Map.entry("spent", "duree"));

    private static final SentBody SENT = SentBody.of("PlanStep", "As the form of its step asks")
            .number("version", "of the line that was read")
            .must()
            .day("jour", "")
            .as("day")
            .word("vers", "", Stage.values())
            .as("stage")
            .text("logiciel", 200, "")
            .as("software")
            .text("hebergeur", 200, "")
            .as("host")
            .day("du", "")
            .as("from")
            .day("au", "")
            .as("to")
            .text("motif", "")
            .as("reason")
            .text("mots", 1000, "")
            .as("words")
            .day("reprise", "")
            .as("resume")
            .number("heures", "")
            .as("hours")
            .number("minutes", "")
            .number("euros", "")
            .day("jusqu", "move-end")
            .as("until")
            .text("pourquoi", 1000, "nothing, waive")
            .as("why")
            .counts("parti", Map.of("type", List.of("integer", "string", "boolean")))
            .as("left")
            .counts("arrive", Map.of("type", List.of("integer", "string", "boolean")))
            .as("arrived")
            .each("mot", Map.of("type", List.of("string", "integer", "boolean")))
            .as("word")
            .text("nom-autre", 200, "count: a kind of one’s own, as left-autre and arrived-autre")
            .as("other_name")
            .day("date", "archive: of which day it is")
            .text("lieu", 200, "archive: where it lies")
            .as("place")
            .text("gardien", 200, "archive: who keeps it")
            .as("keeper")
            .text("empreinte", "archive: SHA-256")
            .as("sha256")
            .id("personne", "referent")
            .as("person")
            .day("cloture", "fiscal-closing")
            .as("closing")
            .id("quoi", "waive: the obstacle")
            .as("what");

    /** A plan with its lines in their order. */
    record PlanAnswer(UUID id, Instant drawn, @Nullable Instant accepted, List<Line> items) {}

    /** A line as it stands; {@code version} goes with the next step. */
    record Line(
            UUID id,
            String tool,
            @Nullable String target,
            @Nullable String host,
            Stage stage,
            ItemStanding standing,
            @Nullable Stage next,
            boolean finished,
            int version) {}

    /** What may be counted: {@code parti-} and {@code arrive-} before its {@code field}, null where nothing is said yet. */
    record Kind(
            String field,
            String name,
            @Nullable String left,
            @Nullable String arrived) {}

    record Choice(String id, String text) {}

    /** What the forms of a line offer: kinds to count, who may follow it ({@code personne}), what may be waived ({@code quoi}). */
    record Choices(List<Kind> kinds, List<Choice> people, List<Choice> obstacles) {}

    @Override
    public List<SentBody> bodies() {
        return List.of(SENT);
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("plan:read")
    PlanAnswer plan(UUID id, Visitor me) {
        var it = desk.plan(id, me);
        return new PlanAnswer(
                it.plan().id(),
                it.plan().drawnAt(),
                it.plan().acceptedAt(),
                it.items().stream().map(ItemApi::line).toList());
    }

    @GetMapping(ONE)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("plan:read")
    Line item(UUID id, UUID item, Visitor me) {
        return line(desk.item(id, item, me).item());
    }

    @GetMapping(ONE + "/choices")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("plan:read")
    Choices choices(UUID id, UUID item, Visitor me, Page page) {
        var laid = desk.item(id, item, me);
        var form = Form.empty();
        return new Choices(
                formScreen.view("compter", laid, form, true, page).kinds().stream()
                        .map(it ->
                                new Kind(it.field(), it.label(), side(form, "parti-", it), side(form, "arrive-", it)))
                        .toList(),
                options("referent", laid, page),
                options("lever", laid, page));
    }

    private static @Nullable String side(Form form, String side, ItemFormView.KindView kind) {
        var name = side + kind.field();
        if (form.has(name + "-inconnu", "oui")) return "unknown";
        return form.value(name).isEmpty() ? null : form.value(name);
    }

    private List<Choice> options(String act, Laid laid, Page page) {
        return formScreen.view(act, laid, Form.empty(), true, page).options().stream()
                .map(it -> new Choice(it.value(), it.label()))
                .toList();
    }

    @PostMapping(ONE + "/{act}")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("plan:write")
    Line act(UUID id, UUID item, String act, HttpServletRequest request, Visitor me, Page page) {
        var laid = desk.item(id, item, me);
        var step = ACTS.get(act);
        if (step == null || !ItemForms.offers(laid.item(), step)) throw Problem.notFound();
        var sent = SENT.sound(request);
        var form = step.equals("compter") ? counted(sent, laid, page) : sent;
        int version = SentForm.version(form, page);
        var steps = forms.steps(step, form, laid, page);
        if (form.wrong() || steps.isEmpty()) throw SentForm.refused(form);
        return switch (plans.take(laid.plan(), item, version, me.party(), steps.get())) {
            case Taken.Done done -> line(done.item());
            case Taken.Refused no -> throw refused(step, no.refusals(), laid, form, page);
            case Taken.TooLate late -> throw Problem.conflict();
        };
    }

    /** What was counted before and is not sent again stays; a number takes the place of « unknown ». */
    private Form counted(Form sent, Laid laid, Page page) {
        var known = Form.empty();
        formScreen.view("compter", laid, known, true, page);
        sent.names().forEach(it -> known.with(it + "-inconnu", null));
        return ActOfPage.over(known, sent);
    }

    /** 422 where all of it belongs to fields, as on the page; else 409 with every reason. */
    private Wrong refused(String step, List<StepRefusal> refusals, Laid laid, Form form, Page page) {
        var said = refusals.stream()
                .map(it -> {
                    var field = ItemForms.field(step, it);
                    var pointer = field == null ? "" : "/" + form.called(field);
                    return new Wrong.Field(pointer, wording.refusal(it, laid.item(), page));
                })
                .toList();
        boolean fields = said.stream().noneMatch(it -> it.pointer().isEmpty());
        return fields ? new Wrong(422, said) : new Wrong(409, "FC-4605", said);
    }

    private static Line line(Item it) {
        var target = it.target();
        return new Line(
                it.id(),
                it.subject().tool(),
                target == null ? null : target.software(),
                target == null ? null : target.host(),
                it.stage(),
                it.standing(),
                it.next().orElse(null),
                it.finished(),
                it.version());
    }
}
