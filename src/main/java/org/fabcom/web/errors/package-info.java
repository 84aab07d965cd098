/** What stops a request, turned into words: problem pages for people, problem+json for programs. */
@NullMarked
package org.fabcom.web.errors;

import org.jspecify.annotations.NullMarked;
