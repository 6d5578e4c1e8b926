// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#include "recipe/keys.h"

namespace slipway {

// One line for each type of mapping: "Type: key type [mark], …"; an indented line goes on. "Type?" may also be a plain text.
// Types: s text, b true or false, i whole number, f number, * anything, [T] list, [T]+ list or a single one, {T} mapping of any keys.
// Marks: ~successor deprecated, -successor removed in version 2, ! only in GoReleaser Pro.
// Source: the JSON schema that GoReleaser v2 prints of itself, its page of deprecations, and keys that real recipes use.
const char *const kRecipeKeys = R"keys(
Project: version i, pro b, project_name s, env [s], release Release, milestones [Milestone], homebrew_casks [HomebrewCask], nix [Nix],
  winget [Winget], aurs [AUR], aur_sources [AURSource], krews [Krew], kos [Ko], scoops [Scoop], builds [Build], archives [Archive], nfpms [NFPM],
  srpm SRPM, snapcrafts [Snapcraft], flatpak [Flatpak], snapshot Snapshot, checksum Checksum, dockers_v2 [DockerV2], docker_digest DockerDigest,
  artifactories [Upload], uploads [Upload], blobs [Blob], publishers [Publisher], changelog Changelog, dist s, signs [Sign], notarize Notarize,
  docker_signs [Sign], binary_signs [BinarySign], env_files EnvFiles, before Before, source Source, gomod GoMod, announce Announce, sboms [SBOM],
  chocolateys [Chocolatey], git Git, report_sizes b, metadata ProjectMetadata, makeselfs [Makeself], universal_binaries [UniversalBinary], upx [UPX],
  mcp MCP, iru Iru, retry Retry, force_token s, github_urls GitHubURLs, gitlab_urls GitLabURLs, gitea_urls GiteaURLs,
  brews [Homebrew] ~homebrew_casks, dockers [Docker] ~dockers_v2, docker_manifests [DockerManifest] ~dockers_v2, build * -builds, scoop * -scoops,
  brew * -homebrew_casks, fpm * -nfpms, nfpm * -nfpms, snapcraft * -snapcrafts, sign * -signs, archive * -archives, blob * -blobs,
  publisher * -publishers, includes * !, variables {*} !, monorepo * !, template_files * !, partial * !, nightly * !, after * !, before_publish * !,
  npms * !, cloudsmiths * !, furies * !, gemfury * !, dockerhub * !, dmg * !, msi * !, pkgs * !, nsis * !, app_bundles * !, verify * !, telemetry * !
AUR: name s, ids [s], commit_author CommitAuthor, commit_msg_template s, description s, homepage s, license s, skip_upload s, url_template s,
  maintainers [s], contributors [s], provides [s], conflicts [s], depends [s], optdepends [s], backup [s], rel s, package s, git_url s,
  git_ssh_command s, private_key s, goamd64 s, directory s, disable s, install s
AURSource: name s, ids [s], commit_author CommitAuthor, commit_msg_template s, description s, homepage s, license s, skip_upload s, url_template s,
  maintainers [s], contributors [s], arches [s], provides [s], conflicts [s], depends [s], optdepends [s], makedepends [s], backup [s], rel s,
  prepare s, build s, package s, git_url s, git_ssh_command s, private_key s, goamd64 s, directory s, disable s, install s
Announce: skip s, twitter Twitter, mastodon Mastodon, reddit Reddit, slack Slack, discord Discord, teams Teams, smtp SMTP, mattermost Mattermost,
  linkedin LinkedIn, telegram Telegram, webhook Webhook, opencollective OpenCollective, bluesky Bluesky, discourse Discourse
Archive: id s, ids [s], builds_info FileInfo, name_template s, formats [s]+, format_overrides [FormatOverride], wrap_in_directory s,
  strip_binary_directory b, files [File], meta b, allow_different_binary_count b, format s ~formats, builds [s] ~ids, replacements * -name_template,
  rlcp b -, strip_parent_binary_folder b -strip_binary_directory, hooks * !, templated_files * !, if s !
Before: hooks [Hook]
BinarySign: id s, cmd s, args [s], signature s, artifacts s, ids [s], stdin s, stdin_file s, env [s], certificate s, output s, if s !
Blob: bucket s, provider s, region s, disable_ssl b, directory s, kms_key s, ids [s], endpoint s, extra_files [ExtraFile], disable s,
  s3_force_path_style b, acl s, cache_control [s], content_disposition s, include_meta b, extra_files_only b, kmskey s -kms_key,
  disableSSL b -disable_ssl, folder s -directory
Bluesky: enabled s, username s, message_template s
Build: id s, goos [s], goarch [s], goamd64 [s], go386 [s], goarm [s], goarm64 [s], gomips [s], goppc64 [s], goriscv64 [s], targets [s],
  ignore [IgnoredBuild], dir s, main s, binary s, hooks BuildHookConfig, builder s, mod_timestamp s, skip s, tool s, command s, no_unique_dist_dir s,
  no_main_check b, buildmode s, ldflags [s]+, tags [s]+, flags [s]+, asmflags [s]+, gcflags [s]+, env [s], overrides [BuildDetailsOverride],
  gobinary s ~tool, prebuilt * !
BuildDetailsOverride: goos s, goarch s, goamd64 s, go386 s, goarm64 s, goarm s, gomips s, goppc64 s, goriscv64 s, buildmode s, ldflags [s]+,
  tags [s]+, flags [s]+, asmflags [s]+, gcflags [s]+, env [s]
BuildHookConfig: pre [Hook]+, post [Hook]+
Changelog: filters Filters, sort s, disable s, use s, format s, groups [ChangelogGroup], abbrev i, skip s -disable, paths * !, divider s !, title s !,
  ai * !, subgroups * !
ChangelogGroup: title s, regexp s, order i, groups * !
Checksum: name_template s, algorithm s, split b, ids [s], disable b, extra_files [ExtraFile], templated_extra_files * !
Chocolatey: name s, ids [s], package_source_url s, owners s, title s, authors s, project_url s, url_template s, icon_url s, copyright s,
  license_url s, require_license_acceptance b, project_source_url s, docs_url s, bug_tracker_url s, tags s, summary s, description s, release_notes s,
  dependencies [ChocolateyDependency], skip_publish b, api_key s, source_repo s, goamd64 s
ChocolateyDependency: id s, version s
CommitAuthor: name s, email s, signing CommitSigning, use_github_app_token b
CommitSigning: enabled b, key s, program s, format s
Discord: enabled s, message_template s, author s, color s, icon_url s
Discourse: enabled s, title_template s, message_template s, server s, category_id i, username s
Docker: id s, ids [s], goos s, goarch s, goarm s, goamd64 s, dockerfile s, image_templates [s], skip_push s, extra_files [s],
  build_flag_templates [s], push_flags [s], use s, retry Retry ~retry, skip_build s !, templated_dockerfile s !, templated_extra_files * !,
  docker_file s -dockerfile, binaries [s] -ids, builds [s] -ids
DockerDigest: disable s, name_template s
DockerManifest: id s, name_template s, skip_push s, image_templates [s], create_flags [s], push_flags [s], use s, retry Retry ~retry
DockerV2: id s, ids [s], dockerfile s, images [s], tags [s], labels {s}, annotations {s}, extra_files [s], platforms [s], build_args {s}, flags [s],
  disable s, sbom s, hooks BuildHookConfig, retry Retry ~retry, templated_dockerfile s !, templated_extra_files * !
EnvFiles: github_token s, gitlab_token s, gitea_token s
ExtraFile: glob s, name_template s
File?: src s, dst s, strip_parent b, info FileInfo
FileInfo: owner s, group s, mode i, mtime s
Filters: include [s], exclude [s]
Flatpak: id s, ids [s], name_template s, app_id s, runtime s, runtime_version s, sdk s, command s, finish_args [s], disable s
FormatOverride: goos s, formats [s]+, format s ~formats
Git: tag_sort s, prerelease_suffix s, ignore_tags [s], ignore_tag_prefixes [s] !
GitHubURLs: api s, upload s, download s, skip_tls_verify b
GitLabURLs: api s, download s, skip_tls_verify b, use_package_registry b, use_job_token b
GitRepoRef: url s, ssh_command s, private_key s
GiteaURLs: api s, download s, skip_tls_verify b
GoMod: proxy b, env [s], gobinary s, mod s, dir s
Homebrew: name s, repository RepoRef, commit_author CommitAuthor, commit_msg_template s, directory s, caveats s, install s, extra_install s,
  post_install s, dependencies [HomebrewDependency], test s, conflicts [s], description s, homepage s, license s, skip_upload s, download_strategy s,
  url_template s, url_headers [s], custom_require s, custom_block s, ids [s], goarm s, goamd64 s, service s, tap * -repository, folder s -directory,
  plist s -service, github * -repository, gitlab * -repository, alternative_names [s] !, app s !
HomebrewCask: name s, repository RepoRef, commit_author CommitAuthor, commit_msg_template s, directory s, caveats s, description s, homepage s,
  skip_upload s, custom_block s, ids [s], service s, binaries [s], manpages [s], url HomebrewCaskURL, completions HomebrewCaskCompletions,
  dependencies [HomebrewCaskDependency], conflicts [HomebrewCaskConflict], hooks HomebrewCaskHooks, uninstall HomebrewCaskUninstall,
  zap HomebrewCaskUninstall, generate_completions_from_executable HomebrewCaskGeneratedCompletions, license s, manpage s ~manpages,
  binary s ~binaries, alternative_names [s] !, app s !
HomebrewCaskCompletions: bash s, zsh s, fish s
HomebrewCaskConflict: cask s, formula s ~cask
HomebrewCaskDependency: cask s, formula s
HomebrewCaskGeneratedCompletions: executable s, args [s], base_name s, shell_parameter_format s, shells [s]
HomebrewCaskHook: install s, uninstall s
HomebrewCaskHooks: pre HomebrewCaskHook, post HomebrewCaskHook
HomebrewCaskURL: template s, verified s, using s, cookies {s}, referer s, headers [s], user_agent s, data {s}
HomebrewCaskUninstall: launchctl [s], quit [s], login_item [s], delete [s], trash [s]
HomebrewDependency?: name s, type s, version s, os s
Hook?: cmd s, dir s, env [s], output b, if s !
IgnoredBuild: goos s, goarch s, goamd64 s, go386 s, goarm s, goarm64 s, gomips s, goppc64 s, goriscv64 s
Iru: url s, name s, ids [s], api_token s, library_item_id s, install_type s, install_enforcement s, unzip_location s, audit_script s,
  preinstall_script s, postinstall_script s, show_in_self_service b, self_service_category_id s, self_service_recommended b, active b, restart b,
  disable s
Ko: id s, build s, main s, working_dir s, base_image s, labels {s}, annotations {s}, user s, repositories [s], platforms [s], tags [s],
  creation_time s, ko_data_creation_time s, sbom s, sbom_directory s, ldflags [s], flags [s], env [s], bare b, preserve_import_paths b,
  base_import_paths b, local_domain s, disable s, repository s ~repositories
Krew: ids [s], name s, repository RepoRef, commit_author CommitAuthor, commit_msg_template s, caveats s, short_description s, description s,
  homepage s, url_template s, goarm s, goamd64 s, skip_upload s, index * -repository
Libdirs: header s, carchive s, cshared s
LinkedIn: enabled s, message_template s
MCP: github MCPDetails ~mcp, name s, title s, description s, homepage s, packages [MCPPackage], transports [MCPTransport], disable s,
  repository MCPRepository, auth MCPAuth
MCPAuth: type s, token s
MCPDetails: name s, title s, description s, homepage s, packages [MCPPackage], transports [MCPTransport], disable s, repository MCPRepository,
  auth MCPAuth
MCPPackage: registry_type s, identifier s, transport MCPTransport
MCPRepository: url s, source s, id s, subfolder s
MCPTransport: type s
MacOSNotarize: issuer_id s, key s, key_id s, timeout s, wait b
MacOSSign: certificate s, password s, entitlements s
MacOSSignNotarize: ids [s], enabled s, sign MacOSSign, notarize MacOSNotarize
Makeself: id s, filename s, script s, compression s, extra_args [s], files [MakeselfFile], disable s, ids [s], goos [s], goarch [s], name s,
  description s, maintainer s, keywords [s], homepage s, license s
MakeselfFile: src s, dst s, strip_parent b
Mastodon: enabled s, message_template s, server s
Mattermost: enabled s, message_template s, title_template s, color s, channel s, username s, icon_emoji s, icon_url s
Milestone: repo Repo, close b, fail_on_error b, name_template s
NFPM: file_name_template s, package_name s, epoch s, release s, prerelease s, version_metadata s, dependencies [s], recommends [s], suggests [s],
  conflicts [s], umask s, replaces [s], provides [s], contents [NFPMContent], scripts NFPMScripts, rpm NFPMRPM, deb NFPMDeb, apk NFPMAPK,
  archlinux NFPMArchLinux, ipk NFPMIPK, msix NFPMMSIX, overrides {NFPMOverridables}, id s, ids [s], formats [s], section s, priority s, vendor s,
  homepage s, maintainer s, description s, license s, bindir s, libdirs Libdirs, changelog s, mtime s, meta b, goamd64 [s], builds [s] ~ids,
  replacements * -file_name_template, files * -contents, config_files * -contents, empty_folders * -contents, symlinks * -contents,
  name_template s -file_name_template, if s !, templated_contents * !, templated_scripts * !
NFPMAPK: scripts NFPMAPKScripts, signature NFPMAPKSignature
NFPMAPKScripts: preupgrade s, postupgrade s
NFPMAPKSignature: key_file s, key_name s
NFPMArchLinux: pkgbase s, packager s, scripts NFPMArchLinuxScripts
NFPMArchLinuxScripts: preupgrade s, postupgrade s
NFPMContent: src s, dst s, type s, packager s, file_info FileInfo, expand b
NFPMDeb: scripts NFPMDebScripts, triggers NFPMDebTriggers, breaks [s], signature NFPMDebSignature, lintian_overrides [s], compression s, fields {s},
  predepends [s]
NFPMDebScripts: rules s, templates s, config s
NFPMDebSignature: key_file s, type s
NFPMDebTriggers: interest [s], interest_await [s], interest_noawait [s], activate [s], activate_await [s], activate_noawait [s]
NFPMIPK: abi_version s, alternatives [NFPMIPKAlternative], auto_installed b, essential b, predepends [s], tags [s], fields {s}
NFPMIPKAlternative: priority i, target s, link_name s
NFPMMSIX: arch s, publisher s, identity NFPMMSIXIdentity, properties NFPMMSIXProperties, applications [NFPMMSIXApplication],
  dependencies NFPMMSIXDependencies, capabilities NFPMMSIXCapabilities, signature NFPMMSIXSignature
NFPMMSIXApplication: id s, executable s, entry_point s, visual_elements NFPMMSIXVisualElements
NFPMMSIXCapabilities: capabilities [s], device_capabilities [s], restricted [s]
NFPMMSIXDependencies: target_device_families [NFPMMSIXTargetDeviceFamily]
NFPMMSIXIdentity: resource_id s
NFPMMSIXProperties: display_name s, publisher_display_name s, logo s
NFPMMSIXSignature: pfx_file s
NFPMMSIXTargetDeviceFamily: name s, min_version s, max_version_tested s
NFPMMSIXVisualElements: display_name s, description s, background_color s, square150x150_logo s, square44x44_logo s
NFPMOverridables: file_name_template s, package_name s, epoch s, release s, prerelease s, version_metadata s, dependencies [s], recommends [s],
  suggests [s], conflicts [s], umask s, replaces [s], provides [s], contents [NFPMContent], scripts NFPMScripts, rpm NFPMRPM, deb NFPMDeb,
  apk NFPMAPK, archlinux NFPMArchLinux, ipk NFPMIPK, msix NFPMMSIX, replacements * -file_name_template, files * -contents,
  name_template s -file_name_template
NFPMRPM: summary s, group s, compression s, signature NFPMRPMSignature, scripts NFPMRPMScripts, prefixes [s], packager s, buildhost s
NFPMRPMScripts: pretrans s, posttrans s
NFPMRPMSignature: key_file s
NFPMScripts: preinstall s, postinstall s, preremove s, postremove s
Nix: name s, path s, repository RepoRef, commit_author CommitAuthor, commit_msg_template s, ids [s], goamd64 s, skip_upload s, url_template s,
  install s, extra_install s, post_install s, description s, homepage s, license s, dependencies [NixDependency], formatter s, main_program s
NixDependency?: name s, os s
Notarize: macos [MacOSSignNotarize]
OpenCollective: enabled s, slug s, title_template s, message_template s
ProjectMetadata: mod_timestamp s, description s !, full_description * !, homepage s !, license s !, maintainers [s] !, commit_author * !
Publisher: name s, ids [s], checksum b, signature b, meta b, dir s, cmd s, env [s], extra_files [ExtraFile], disable s, if s !
PullRequest: enabled b, base PullRequestBase, draft b, token s, check_boxes b !, body s !
PullRequestBase?: owner s, name s, branch s
Reddit: enabled s, application_id s, username s, title_template s, url_template s, sub s
Release: github Repo, gitlab Repo, gitea Repo, draft b, replace_existing_draft b, use_existing_draft b, target_commitish s, disable s, skip_upload s,
  prerelease s, make_latest s, name_template s, ids [s], extra_files [ExtraFile], discussion_category_name s, header *, footer *, mode s,
  replace_existing_artifacts b, include_meta b, preflight ReleasePreflight, tag s !, templated_extra_files * !
ReleasePreflight: fail_on_error s
Repo: owner s, name s, token s
RepoRef: owner s, name s, token s, branch s, git GitRepoRef, pull_request PullRequest
Retry: attempts i, delay s, max_delay s
SBOM: id s, cmd s, env [s], args [s], documents [s], artifacts s, ids [s], disable s, if s !
SMTP: enabled s, host s, port i, username s, from s, to [s], subject_template s, body_template s, insecure_skip_verify b
SRPM: summary s, group s, compression s, signature NFPMRPMSignature, enabled b, package_name s, epoch s, import_path s, section s, maintainer s,
  file_name_template s, spec_file s, license s, license_file_name s, vendor s, url s, packager s, description s, bins {s}, docs [s],
  contents [NFPMContent]
Scoop: name s, ids [s], repository RepoRef, directory s, commit_author CommitAuthor, commit_msg_template s, homepage s, description s, license s,
  url_template s, persist [s], skip_upload s, pre_install [s], post_install [s], depends [s], shortcuts [[s]], goamd64 s, bucket * -repository,
  folder s -directory
Sign: id s, cmd s, args [s], signature s, artifacts s, ids [s], stdin s, stdin_file s, env [s], certificate s, output s, if s !
Slack: enabled s, message_template s, channel s, username s, icon_emoji s, icon_url s, blocks [*], attachments [*]
Snapcraft: name_template s, publish b, id s, ids [s], name s, title s, summary s, description s, icon s, base s, license s, grade s,
  channel_templates [s], confinement s, assumes [s], layout {SnapcraftLayoutMetadata}, apps {SnapcraftAppMetadata}, hooks {*}, plugs {*}, disable s,
  extra_files [SnapcraftExtraFiles], builds [s] ~ids
SnapcraftAppMetadata: command s, args s, adapter s, after [s], aliases [s], autostart s, before [s], bus_name s, command_chain [s], common_id s,
  completer s, daemon s, desktop s, environment {*}, extensions [s], install_mode s, passthrough {*}, plugs [s], post_stop_command s, refresh_mode s,
  reload_command s, restart_condition s, restart_delay s, slots [s], sockets {*}, start_timeout s, stop_command s, stop_mode s, stop_timeout s,
  timer s, watchdog_timeout s
SnapcraftExtraFiles: source s, destination s, mode i
SnapcraftLayoutMetadata: symlink s, bind s, bind_file s, type s
Snapshot: name_template s ~version_template, version_template s
Source: name_template s, format s, enabled b, prefix_template s, files [File], rlcp b -, templated_files * !
Teams: enabled s, title_template s, message_template s, color s, icon_url s
Telegram: enabled s, message_template s, chat_id s, parse_mode s, message_thread_id s
Twitter: enabled s, message_template s
UPX: enabled s, ids [s], goos [s], goarch [s], goarm [s], goamd64 [s], binary s, compress s, lzma b, brute b, if s !
UniversalBinary: id s, ids [s], name_template s, replace b, hooks BuildHookConfig, mod_timestamp s, if s !
Upload: name s, ids [s], exts [s], target s, username s, mode s, method s, checksum_header s, client_x509_cert s, client_x509_key s,
  trusted_certificates s, checksum b, signature b, meta b, custom_artifact_name b, custom_headers {s}, extra_files [ExtraFile], extra_files_only b,
  skip s, password s
Webhook: enabled s, skip_tls_verify b, message_template s, endpoint_url s, headers {s}, content_type s, expected_status_codes [i]
Winget: name s, package_name s, package_identifier s, default_locale s, publisher s, publisher_url s, publisher_support_url s, privacy_url s,
  copyright s, copyright_url s, author s, path s, repository RepoRef, commit_author CommitAuthor, commit_msg_template s, ids [s], goamd64 s,
  skip_upload s, url_template s, short_description s, description s, homepage s, license s, license_url s, release_notes s, release_notes_url s,
  installation_notes s, tags [s], dependencies [WingetDependency], additional_locales [WingetLocale], path_template s -path
WingetDependency: package_identifier s, minimum_version s
WingetLocale: locale s, publisher s, publisher_url s, publisher_support_url s, privacy_url s, author s, package_name s, homepage s, license s,
  license_url s, copyright s, copyright_url s, short_description s, description s, tags [s], release_notes s, release_notes_url s,
  installation_notes s
)keys";

} // namespace slipway
