// SPDX-FileCopyrightText: 2026 The Slipway authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gotemplate/template.h"

/// The data and the functions that data/oracle.go has too.
slipway::TemplateValue sampleData();
slipway::TemplateFunctions sampleFunctions();
