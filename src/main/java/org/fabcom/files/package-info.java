/**
 * The cellar: files that people send, each content kept once by its SHA-256, in the base. It owns their checking (type told by
 * the content, pictures made anew without what the camera wrote in them), quotas, and the one address they are fetched from.
 * Upper rooms hold files with {@link org.fabcom.files.Cellar} and say who may fetch them through {@link org.fabcom.files.FileOwner}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web"})
package org.fabcom.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
