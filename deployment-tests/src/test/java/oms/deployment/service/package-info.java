/**
 * What the sources of the services say of themselves, for what is outside of them to be held
 * against.
 */
@NullMarked
package oms.deployment.service;

import org.jspecify.annotations.NullMarked;
