package org.fabcom.catalogue.editing;

import module java.base;
import org.fabcom.catalogue.history.Edit;
import org.jspecify.annotations.Nullable;

/** What became of an editor's wish. */
public sealed interface EditOutcome {

    /** It is done and in the journal under this number. */
    record Done(UUID edit) implements EditOutcome {}

    /** Somebody was faster, and what they did; null when it was an import. Nothing was written. */
    record Overtaken(@Nullable Edit theirs) implements EditOutcome {}

    /** It was so already. Nothing was written. */
    record Same() implements EditOutcome {}
}
