package io.danvan.coordination.commitment;

/**
 * Something an organisation wants to do on a commitment. Texts are what the caller typed: deciding
 * checks them.
 */
public sealed interface CommitmentCommand
    permits AskerCommand, ResponsibleCommand, SuperiorCommand, FrontCommand {}
