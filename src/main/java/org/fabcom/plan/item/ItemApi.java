package org.fabcom.plan.item;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.SentForm;
import org.fabcom.web.programs.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The plan of a case for programs: its lines, and the steps that whoever reads the case may take on one. */
@RestController
class ItemApi {

    private static final String PATH = "/api/v1/cases/{id}/plan";
    private static final String ONE = PATH + "/{item}";

    /** Steps by their names for programs; the others need more than a form, or two of them. */
    private static final Map<String, String> ACTS = Map.of(
            "target", "cible",
            "advance", "avancer",
            "run-both", "ensemble",
            "pause", "pause",
            "resume", "reprendre",
            "roll-back", "retour",
            "restart", "recommencer",
            "keep", "garder",
            "spent", "duree");

    private static final String[] SENT = {
        "version",
        "jour",
        "vers",
        "logiciel",
        "hebergeur",
        "du",
        "au",
        "motif",
        "mots",
        "reprise",
        "heures",
        "minutes",
        "euros"
    };

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

    private final FollowingDesk desk;
    private final Plans plans;
    private final ItemForms forms;
    private final Wording wording;

    ItemApi(FollowingDesk desk, Plans plans, ItemForms forms, Wording wording) {
        this.desk = desk;
        this.plans = plans;
        this.forms = forms;
        this.wording = wording;
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("plan:read")
    PlanAnswer plan(@PathVariable UUID id, Visitor me) {
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
    Line item(@PathVariable UUID id, @PathVariable UUID item, Visitor me) {
        return line(desk.item(id, item, me).item());
    }

    @PostMapping(ONE + "/{act}")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("plan:write")
    Line act(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @PathVariable String act,
            HttpServletRequest request,
            Visitor me,
            Page page)
            throws IOException {
        var laid = desk.item(id, item, me);
        var step = ACTS.get(act);
        if (step == null) throw Problem.notFound();
        var form = SentForm.of(request, SENT);
        if (!form.value("version").matches("[0-9]{1,9}")) form.reject("version", page.t("plan.api.version"));
        var steps = forms.steps(step, form, laid, page);
        if (form.wrong() || steps.isEmpty()) throw SentForm.refused(form);
        int version = Integer.parseInt(form.value("version"));
        return switch (plans.take(laid.plan(), item, version, me.party(), steps.get())) {
            case Taken.Done done -> line(done.item());
            case Taken.Refused no -> throw refused(step, no.refusals(), laid, form, page);
            case Taken.TooLate late -> throw Problem.conflict();
        };
    }

    /** 422 where all of it belongs to fields, as on the page; else 409 with every reason. */
    private Wrong refused(String step, List<StepRefusal> refusals, Laid laid, Form form, Page page) {
        var said = refusals.stream()
                .map(it -> {
                    var field = ItemForms.field(step, it);
                    var pointer = field == null ? "" : "/" + field;
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
