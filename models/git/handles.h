// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <git2.h>

#include <memory>

namespace slipway::detail {

template<auto Free> struct Freeing {
    template<typename T> void operator()(T *object) const { Free(object); }
};

/// libgit2's objects, freed by themselves.
template<typename T, auto Free> using Handle = std::unique_ptr<T, Freeing<Free>>;

using RepositoryHandle = Handle<git_repository, git_repository_free>;
using ConfigHandle = Handle<git_config, git_config_free>;
using ReferenceHandle = Handle<git_reference, git_reference_free>;
using ReferenceIteratorHandle = Handle<git_reference_iterator, git_reference_iterator_free>;
using ObjectHandle = Handle<git_object, git_object_free>;
using CommitHandle = Handle<git_commit, git_commit_free>;
using TagHandle = Handle<git_tag, git_tag_free>;
using StatusListHandle = Handle<git_status_list, git_status_list_free>;

/// `call(&pointer, …)` as libgit2 hands out objects; null when it failed.
template<typename H, typename Function, typename... Arguments> H take(Function function, Arguments... arguments)
{
    typename H::pointer pointer = nullptr;
    return function(&pointer, arguments...) == 0 ? H(pointer) : H();
}

inline QString hexOf(const git_oid &oid)
{
    char text[GIT_OID_MAX_HEXSIZE + 1];
    return QString::fromLatin1(git_oid_tostr(text, sizeof text, &oid));
}

/// What libgit2 said last in this thread.
inline QString lastWords()
{
    const git_error *error = git_error_last();
    return error && error->message ? QString::fromUtf8(error->message) : QString();
}

} // namespace slipway::detail
