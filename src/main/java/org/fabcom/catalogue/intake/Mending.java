package org.fabcom.catalogue.intake;

import module java.base;
import org.fabcom.catalogue.Intake;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.licences.Licences;
import org.fabcom.imports.ImportKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sheets are merged from their sources, so a withdrawal that took sources away merges them anew. */
@Component
public class Mending {

    private final Intake intake;
    private final Licences licences;
    private final JsonMapper json;

    Mending(Intake intake, Licences licences, JsonMapper json) {
        this.intake = intake;
        this.licences = licences;
        this.json = json;
    }

    public void after(List<ImportKind.Row> touched) {
        licences.clear();
        intake.mend(touched.stream()
                .filter(it -> it.table().equals("catalogue.sheet"))
                .map(it -> new SheetId(
                        UUID.fromString(json.readTree(it.key()).path("id").asString())))
                .collect(Collectors.toSet()));
    }
}
