package org.fabcom.cases.work;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseId;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Dimension;
import org.fabcom.diagnosis.Item;
import org.fabcom.diagnosis.Line;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.diagnosis.kept.Kept;
import org.springframework.stereotype.Component;

/** The kept sheet a case works on, read as it was on its day. */
@Component
public class CaseSheet {

    private final Diagnoses diagnoses;

    CaseSheet(Diagnoses diagnoses) {
        this.diagnoses = diagnoses;
    }

    public Optional<Kept> kept(Case it) {
        return Optional.ofNullable(it.diagnosis()).flatMap(diagnoses::find);
    }

    /** The organisation has kept at least one. */
    public boolean anyKept(Case it) {
        return !diagnoses.of(List.of(it.organisation())).isEmpty();
    }

    /** The tools of the sheet, the first to treat first; a name said twice counts once. Empty without a sheet. */
    public List<SheetTool> tools(Case it) {
        return kept(it).map(CaseSheet::tools).orElse(List.of());
    }

    /** The same of many cases; those without a sheet are left out. */
    public Map<CaseId, List<SheetTool>> tools(Collection<Case> all) {
        var kept =
                diagnoses
                        .all(all.stream()
                                .map(Case::diagnosis)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Kept::id, it -> it));
        var tools = new HashMap<CaseId, List<SheetTool>>();
        for (var it : all) {
            var sheet = it.diagnosis() == null ? null : kept.get(it.diagnosis());
            if (sheet != null) tools.put(it.id(), tools(sheet));
        }
        return tools;
    }

    private static List<SheetTool> tools(Kept kept) {
        var situation = Checked.of(Answers.ofQuery(kept.answers())).situation();
        var diagnosis = Diagnosis.of(situation, kept.library(), kept.day());
        var tools = new ArrayList<SheetTool>();
        for (var item : diagnosis.byPriority()) {
            if (tools.stream().noneMatch(tool -> tool.name().equals(item.name())))
                tools.add(new SheetTool(tools.size() + 1, item.name(), item.priority(), item.urgency(), lines(item)));
        }
        return tools;
    }

    private static List<Dimension> lines(Item item) {
        Set<Dimension> lines = EnumSet.of(Dimension.D1);
        if (item.members() != null) lines.add(Dimension.D2);
        if (item.effort() != null) lines.add(Dimension.D11);
        item.risks().stream().map(Line::dimension).forEach(lines::add);
        return List.copyOf(lines);
    }
}
