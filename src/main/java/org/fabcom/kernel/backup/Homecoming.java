package org.fabcom.kernel.backup;

import module java.base;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.check.CheckCommand;
import org.fabcom.kernel.journal.Heads;
import org.springframework.context.ApplicationContext;

/**
 * A restored base meets the rooms, which has migrated it already: the chains remember from where they go on, each room has its
 * word, nobody who was erased comes back, and the night watch has the last word.
 */
record Homecoming(ApplicationContext house, Manifest manifest, Path file) {

    int run(Erasures.Found registers) {
        house.getBean(Heads.class).keep(Heads.Occasion.RESTORE, manifest.of());
        house.getBeansOfType(AfterRestore.class).values().forEach(AfterRestore::restored);
        registers.again(house, manifest.of());
        house.getBean(Caches.class).clear();
        return house.getBean(CheckCommand.class)
                .run(manifest.witness() == null ? List.of() : List.of("--witness", file.toString()));
    }
}
