package org.fabcom.catalogue.uses;

import module java.base;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.Sheets;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.people.Organisations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the organisations of the invented territory say they use. */
@Component
@Order(26) // after the organisations; the catalogue is there from the start
record InventedUses(Uses uses, Sheets sheets, Organisations organisations) implements DemoData {

    @Override
    @SuppressWarnings("unchecked")
    public void fill() {
        for (var it : DemoFile.read("actors.yml", Map.class)) {
            var names = (List<String>) it.get("uses");
            if (names == null || names.isEmpty()) continue;
            var found = new LinkedHashSet<SheetId>();
            sheets.named(names).forEach((key, all) -> found.add(all.getFirst().id()));
            organisations.search(String.valueOf(it.get("name")), 0, 5).stream()
                    .filter(one -> one.name().equals(it.get("name")))
                    .findFirst()
                    .ifPresent(one -> uses.say(one.id(), found, one.createdBy()));
        }
    }
}
